export { immutable, lookAssets, lookLinks, type LookAsset } from './assets.js';
export { inLanguage, Page, type PageProps, type SiteView } from './page.js';
export { CalendarLeaf, Meter, Notice, Placard, type MeterProps } from './parts.js';
export {
  Button,
  CheckField,
  PickField,
  PostForm,
  SelectField,
  TextField,
  type ButtonProps,
  type Choice,
  type TextFieldProps,
} from './form.js';
export { usePageToken, withPageToken } from './page-token.js';
export { renderPage } from './render.js';
export { lookTokens } from './tokens.js';
