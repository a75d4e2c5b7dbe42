import path from 'node:path';
import type { Trial } from '../../src/authoring/new/try-entry.ts';
import type { NewEntry } from '../../src/authoring/new/write-entry.ts';
import { formatAddress } from '../../src/domain/addresses.ts';
import { formatFolder } from '../../src/settings.ts';

/** Why an entry was not written. */
export function formatRefusal({ errors, file }: Trial): string {
	const lines = errors.map((problem) => {
		const place = problem.file === file ? problem.field : problem.file;
		return `  ${place ? `${place}: ` : ''}${problem.message}`;
	});
	return `Nothing was written, because the check would find an error:\n${lines.join('\n')}`;
}

/** Where the file is, what is still worth writing, and how to see it. */
export function formatNext(
	{ collection, id, data }: NewEntry,
	{ file, warnings, waitsFor }: Trial,
	content: string,
): string {
	const isInternal = collection === 'plays' || data['internal'] === true;
	const dev = isInternal ? 'JOURNEY_EDITION=internal npm run dev' : 'npm run dev';
	const list = (lines: readonly string[]) => lines.map((line) => `     ${line}`);
	const steps = [
		[
			`Open the file${warnings.length > 0 ? ', and write what is worth adding:' : ' and write on.'}`,
			...list(warnings.map(({ message }) => message)),
		],
		...(waitsFor.length > 0
			? [
					[
						'It is a draft for now, because something else comes first. Then remove “draft: true”:',
						...list(waitsFor.map(({ message }) => message)),
					],
				]
			: []),
		['npm run check    says whether all is right'],
		[`${dev}    shows it at ${formatAddress(collection, id)}`],
	];
	const numbered = steps.map(([first = '', ...more], i) =>
		[`  ${i + 1}. ${first}`, ...more].join('\n'),
	);
	return `Written: ${formatFolder(path.join(content, file))}\n\nNext:\n${numbered.join('\n')}\n`;
}
