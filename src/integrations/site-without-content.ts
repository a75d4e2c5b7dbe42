import path from 'node:path';
import { exportSchema } from '../exports/journey-schema.ts';
import { writeLicences } from '../exports/licences.ts';
import { packSlide } from '../exports/slide/map-slide.ts';
import { collectOwnTexts, type OwnTexts } from '../guard/own-texts.ts';
import { readTexts } from '../guard/read-texts.ts';
import { listReferenceFiles } from '../guard/reference-files.ts';
import { programFolder } from '../kept/program-folder.ts';
import type { DisplayList } from '../map/display-list.ts';

/** What a site has before there is any content. */
interface SiteWithoutContent {
	own: OwnTexts;
	/** Whole files, by their path in the site. */
	reference: ReadonlyMap<string, Buffer>;
}

/**
 * What the program and its packages publish by themselves, so that it is not taken for content.
 * @param modules files of which the scripts and styles of the site are made
 * @param words texts of the program in the place of words of the interface: as public as those
 * @param files of the program’s own pages and components: code, and no content
 */
export async function describeSiteWithoutContent(
	locale: string,
	modules: Iterable<string> = [],
	words: readonly string[] = [],
	files: readonly string[] = [],
): Promise<SiteWithoutContent> {
	const empty: DisplayList = {
		title: '',
		description: '',
		language: locale,
		direction: 'ltr',
		width: 297,
		height: 210,
		items: [],
	};
	const schema = exportSchema('');
	const names = [...schema.matchAll(/"(\w+)":/g)].map(([, name = '']) => name);
	const slide = readTexts('empty.pptx', packSlide(empty, ''));
	return {
		own: collectOwnTexts(path.join(programFolder, 'src'), locale, {
			files,
			modules,
			words,
			prose: [schema],
			names,
			code: slide,
		}),
		reference: new Map([
			...(await listReferenceFiles(locale)),
			['licences.txt', Buffer.from(writeLicences('public'))],
		]),
	};
}
