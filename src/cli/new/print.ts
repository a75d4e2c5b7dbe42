import path from 'node:path';
import type { Trial } from '../../authoring/new/try-entry.ts';
import type { NewEntry } from '../../authoring/new/write-entry.ts';
import { isInternalEntry } from '../../collections/keep-public.ts';
import { schemas } from '../../collections/schema/schemas.ts';
import { formatAddress } from '../../domain/addresses.ts';
import { tell } from '../../domain/message.ts';
import { formatFolder } from '../../settings.ts';

/** Why an entry was not written. */
export function formatRefusal({ errors, file }: Trial): string {
	const lines = errors.map((problem) => {
		const place = problem.file === file ? problem.field : problem.file;
		return `  ${place ? `${place}: ` : ''}${problem.message}`;
	});
	return `${tell`Nothing was written, because the check would find an error:`}\n${lines.join('\n')}`;
}

/** Where the file is, what is still worth writing, and how to see it. */
export function formatNext(
	{ collection, id, data }: NewEntry,
	{ file, warnings, waitsFor }: Trial,
	content: string,
): string {
	const isInternal = isInternalEntry(schemas[collection], data);
	const dev = isInternal ? 'JOURNEY_EDITION=internal npm run dev' : 'npm run dev';
	const list = (lines: readonly string[]) => lines.map((line) => `     ${line}`);
	const steps = [
		[
			warnings.length > 0
				? tell`Open the file, and write what is worth adding:`
				: tell`Open the file and write on.`,
			...list(warnings.map(({ message }) => message)),
		],
		...(waitsFor.length > 0
			? [
					[
						tell`It is a draft for now, because something else comes first. Then remove “draft: true”:`,
						...list(waitsFor.map(({ message }) => message)),
					],
				]
			: []),
		[`npm run check    ${tell`says whether all is right`}`],
		[`${dev}    ${tell`shows it at ${formatAddress(collection, id)}`}`],
	];
	const numbered = steps.map(([first = '', ...more], i) =>
		[`  ${i + 1}. ${first}`, ...more].join('\n'),
	);
	return `${tell`Written: ${formatFolder(path.join(content, file))}`}\n\n${tell`Next:`}\n${numbered.join('\n')}\n`;
}
