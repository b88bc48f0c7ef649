/** Bundles everything that runs in a browser to a folder, `dist/web` when none is given; answers entry → file name. */
export declare function buildWeb(options?: { outdir?: string }): Promise<Record<string, string>>;
