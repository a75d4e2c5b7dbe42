import process from 'node:process';
import { tell } from '../domain/message.ts';
import { listNoPages } from '../package/page-files.ts';

/** Says which files in pages/ are no pages, though their author may well think so. */
export function tellNoPages(stderr: NodeJS.WritableStream, folder = process.cwd()): void {
	const files = listNoPages(folder);
	if (files.length === 0) return;
	stderr.write(
		`${tell`Passed over, since pages are files that end in .astro or .mdx: ${files.join(', ')}. A text can be a page in content/pages/, a plugin can write any other file with addExport; begin the name of a part of pages with _.`}\n`,
	);
}
