import { nameBrandFonts } from '../fonts/faces.ts';
import { type BrandSource, readBrandSources } from '../fonts/load-brand.ts';
import { buildWebFont, type WebFontFile } from '../fonts/web-font.ts';
import { loadSite } from './load-site.ts';

export interface SiteFont extends Omit<WebFontFile, 'fileName'> {
	address: string;
}

/** What a build knows of its fonts. */
interface Built {
	state: string;
	sources: readonly BrandSource[];
	files: readonly SiteFont[];
}

let built: Promise<Built> | undefined;
let state: string | undefined;

/** The font files of the pages, in the order in which a style sheet names them. */
export async function fontFiles(): Promise<readonly SiteFont[]> {
	return (await build()).files;
}

/** The families of the program’s own fonts. */
export async function findFamilies(): Promise<Partial<Record<BrandSource['voice'], string>>> {
	const { sources } = await build();
	return Object.fromEntries(sources.map(({ voice, name }) => [voice, name]));
}

async function build(): Promise<Built> {
	const { journey, folder } = await loadSite();
	if (!built || state !== nameBrandFonts()) {
		state = nameBrandFonts();
		built = buildFonts(state, folder, journey.program.theme.fonts);
	}
	return built;
}

async function buildFonts(
	name: string,
	folder: string,
	fonts: Parameters<typeof readBrandSources>[1],
): Promise<Built> {
	const sources = await readBrandSources(folder, fonts);
	const files = (await buildWebFont(sources)).map(({ fileName, ...font }) => ({
		...font,
		address: `/fonts/${fileName}`,
	}));
	return { state: name, sources, files };
}
