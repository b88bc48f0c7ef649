const addressShape = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,24}$/;

/** The address with its host in lower case, or null when the text is no address. */
export function readEmail(text: string): string | null {
  const address = text.trim();
  if (address.length > 254 || !addressShape.test(address)) return null;
  const at = address.lastIndexOf('@');
  return address.slice(0, at) + address.slice(at).toLowerCase();
}

/** The first letter and the host: enough to recognise an address, too little to write to it. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}…${address.slice(at)}`;
}
