import { buildWebFont } from '../fonts/web-font.ts';

export interface SiteFont {
	address: string;
	unicodeRange: string;
	woff2: Uint8Array;
}

let built: Promise<SiteFont[]> | undefined;

/** The font files of the pages; the last one has the characters of nearly every page. */
export function fontFiles(): Promise<SiteFont[]> {
	built ??= buildWebFont().then((files) =>
		files.map(({ fileName, woff2, unicodeRange }) => ({
			address: `/fonts/${fileName}`,
			unicodeRange,
			woff2,
		})),
	);
	return built;
}
