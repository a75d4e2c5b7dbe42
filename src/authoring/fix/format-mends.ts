import { countFiles } from '../../check/format-report.ts';
import type { Paint } from '../../check/report/paint.ts';
import { showHiddenCharacters } from '../../domain/hidden-characters.ts';
import { tell } from '../../domain/message.ts';
import type { Mend } from './mend.ts';

/** Every change with its file, its line, what stood there and what stands there now. */
export function formatMends(
	mends: readonly Mend[],
	folder: string,
	{ paint, dryRun }: { paint: Paint; dryRun: boolean },
): string {
	if (mends.length === 0) return `${tell`Nothing to mend that is certain.`}\n`;
	const blocks = mends.map((mend) => formatMend(mend, folder, paint));
	const files = countFiles(new Set(mends.map(({ file }) => file)).size);
	const changes = mends.length === 1 ? tell`1 change` : tell`${mends.length} changes`;
	const total = dryRun
		? tell`${changes} in ${files}; nothing was written.`
		: tell`${changes} in ${files}.`;
	return `${blocks.join('\n')}\n\n${total}\n`;
}

function formatMend(mend: Mend, folder: string, paint: Paint): string {
	const { file, line, kind } = mend;
	const place = paint('place', `${folder}/${showHiddenCharacters(file)}${line ? `:${line}` : ''}`);
	if (kind === 'byte-order-mark') return `${place}\n  ${tell`byte order mark removed`}`;
	if (kind === 'line-ends')
		return `${place}\n  ${mend.count === 1 ? tell`line ends: CRLF becomes LF on 1 line` : tell`line ends: CRLF becomes LF on ${mend.count ?? 0} lines`}`;
	const before = kind === 'space' ? showSpace(mend.before) : showHiddenCharacters(mend.before);
	return [
		place,
		paint('removed', `  - ${before}`),
		paint('added', `  + ${showHiddenCharacters(mend.after)}`),
	].join('\n');
}

/** White space at the end of a line as dots and arrows. */
function showSpace(line: string): string {
	const text = line.replace(/[ \t]+$/, '');
	const space = line.slice(text.length).replaceAll(' ', '·').replaceAll('\t', '→');
	return showHiddenCharacters(text) + space;
}
