import path from 'node:path';
import { type CollectionName, collections } from '../domain/collections.ts';
import { tell } from '../domain/message.ts';
import type { ContentFile, ReadFolder } from './content-file.ts';
import { readText } from './read-text.ts';

const pictures = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.svg']);
const otherPictures = new Set('.heic .heif .bmp .tif .tiff .psd .ico .jxl .svgz'.split(' '));
const otherEndings: Readonly<Record<string, ContentFile['ending']>> = {
	'.yml': '.yaml',
	'.markdown': '.md',
};

/** Reads a file in the folder of a collection if its ending says that it is an entry; says so of others. */
export function takeFile(collection: CollectionName, file: string, reading: ReadFolder): void {
	const { report, say } = reading;
	const { mayBeYaml } = collections[collection];
	const { name: id, ext: ending } = path.posix.parse(file);
	const meant = otherEndings[ending];
	if (meant) {
		report.unreadable.add(`${collection}/${id}`);
		const wanted = meant === '.yaml' && !mayBeYaml ? '.md' : meant;
		say(
			file,
			tell`A file ending in “${ending}” is not read. Rename it to “${id}${wanted}”.`,
			'file-name',
		);
	} else if (ending === '.md' || ending === '.mdx' || (ending === '.yaml' && mayBeYaml))
		readText({ collection, id, file }, ending, reading);
	else if (ending === '.yaml') {
		report.unreadable.add(`${collection}/${id}`);
		say(
			file,
			tell`An entry of “${collection}” is a .md or .mdx file with its fields between two lines of ---. Rename it to “${id}.md” and add those lines.`,
			'file-name',
		);
	} else sayStrange(collection, file, ending, reading);
}

/** A picture may lie beside the text that shows it. */
function sayStrange(
	collection: CollectionName,
	file: string,
	ending: string,
	{ say }: ReadFolder,
): void {
	const { mayBeYaml } = collections[collection];
	if (otherPictures.has(ending.toLowerCase()))
		say(
			file,
			tell`Pages do not show this kind of picture. Save it as PNG or JPEG, and write that name where it is shown.`,
			'strange-file',
			'warning',
		);
	else if (!pictures.has(ending.toLowerCase()))
		say(
			file,
			tell`This file is not read: entries end in .md or .mdx${mayBeYaml ? tell` or .yaml` : ''}. Rename it, or move it out of “${collection}”.`,
			'strange-file',
			'warning',
		);
}
