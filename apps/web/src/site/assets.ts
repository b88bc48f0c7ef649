import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { immutable, lookAssets } from '#look';
import { bundleName } from './bundle-name.rules.js';

/** A file for browsers; its name changes with its content, so it may be kept for ever. */
export interface Asset {
  readonly contentType: string;
  readonly body: Buffer;
  readonly brotli: Buffer | null;
}

const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  map: 'application/json',
};

/** Where the bundles of the browser lie after a build, from the sources and from dist alike. */
const bundleFolders = ['../../../../dist/web/', '../../../../../dist/web/'];

/** The scripts, styles and fonts that the pages name. */
@Injectable()
export class Assets {
  private readonly byPath = new Map<string, Asset>(lookAssets().map((asset) => [asset.path, asset]));
  private readonly folder = findBundles();

  /** Address of a bundle by the name of its entry, or null when it was not built. */
  bundle(entry: string): string | null {
    const file = this.folder?.manifest[entry];
    return file ? `/assets/${file}` : null;
  }

  /** The file at an address of ours, or null. */
  async find(path: string): Promise<Asset | null> {
    const known = this.byPath.get(path);
    if (known) return known;
    const name = bundleName(path);
    if (!this.folder || !name) return null;
    return this.read(this.folder.url, name, path);
  }

  /** What every asset is answered with. */
  get caching(): string {
    return immutable;
  }

  private async read(folder: URL, name: string, path: string): Promise<Asset | null> {
    const contentType = contentTypes[name.split('.').pop() ?? ''];
    if (!contentType) return null;
    const body = await readIfThere(new URL(name, folder));
    if (!body) return null;
    const asset = { contentType, body, brotli: await readIfThere(new URL(`${name}.br`, folder)) };
    this.byPath.set(path, asset);
    return asset;
  }
}

interface Bundles {
  readonly url: URL;
  readonly manifest: Record<string, string>;
}

function findBundles(): Bundles | null {
  for (const folder of bundleFolders) {
    const url = new URL(folder, import.meta.url);
    const manifest = readManifest(new URL('manifest.json', url));
    if (manifest) return { url, manifest };
  }
  return null;
}

function readManifest(file: URL): Record<string, string> | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    return nothingThere(error);
  }
}

async function readIfThere(file: URL): Promise<Buffer | null> {
  return readFile(file).catch(nothingThere);
}

/** A missing file is an answer; any other trouble is not. */
function nothingThere(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}
