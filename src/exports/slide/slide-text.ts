import type { TextItem } from '../../map/display-list.ts';
import type { Box } from '../../map/geometry.ts';
import { escapeXml } from '../../words/escape-xml.ts';
import { writeColor } from './shapes.ts';
import { emu, pointsInMillimetre } from './slide-xml.ts';

/** The distance of lines, as part of the size of their letters, where there is only one. */
const usual = 1.2;
/** The part of a line’s height that is above its baseline, where its height is fixed. */
const above = 0.8;
/** Another typeface may be a little wider than the one that was measured; of other scripts, much. */
const [slack, slackOfOthers] = [1.12, 1.6];

/** Lines of one size that follow one another: a paragraph that somebody may write anew. */
interface Paragraph {
	lines: readonly TextItem[];
	/** From one baseline to the next, in millimetres. */
	step: number;
}

/** The box of a text that stands by itself. */
export function boxAround(lines: readonly TextItem[]): Box {
	const [first] = lines;
	const last = lines.at(-1);
	if (!first || !last) throw new Error('A text has at least one line.');
	const step = findStep(lines);
	const isKnown = lines.every(
		({ text }) => !/[^\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\P{L}]/u.test(text),
	);
	const width = Math.max(...lines.map((line) => line.width)) * (isKnown ? slack : slackOfOthers);
	const top = first.y - step * above;
	return {
		x: first.side === 'left' ? first.x : first.x - width,
		y: top,
		width,
		height: last.y + step * (1 - above) - top,
	};
}

/** The text of a shape: each line on its baseline as in the drawing. */
export function writeText(texts: readonly TextItem[], box: Box, language: string): string {
	const paragraphs = joinParagraphs(texts);
	const [first] = paragraphs[0]?.lines ?? [];
	if (!first) throw new Error('A text has at least one line.');
	const isLeft = first.side === 'left';
	const starts = texts.map(({ x }) => x);
	const start = isLeft ? Math.min(...starts) : Math.max(...starts);
	const top = first.y - box.y - (paragraphs[0]?.step ?? 0) * above;
	const [left, right] = isLeft ? [start - box.x, 0] : [0, box.x + box.width - start];
	const written = paragraphs.map((paragraph, i) => {
		const before = paragraphs[i - 1];
		return writeParagraph(paragraph, start, before ? findGap(before, paragraph) : 0, language);
	});
	const insets = `lIns="${emu(left)}" tIns="${emu(Math.max(0, top))}" rIns="${emu(right)}" bIns="0"`;
	return `<p:txBody><a:bodyPr wrap="square" ${insets} rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>${written.join('')}</p:txBody>`;
}

function joinParagraphs(texts: readonly TextItem[]): Paragraph[] {
	const groups: TextItem[][] = [];
	for (const text of texts) {
		const last = groups.at(-1);
		const before = last?.at(-1);
		const isSame = before?.size === text.size && before.weight === text.weight;
		if (last && isSame) last.push(text);
		else groups.push([text]);
	}
	return groups.map((lines) => ({ lines, step: findStep(lines) }));
}

function findStep([first, second]: readonly TextItem[]): number {
	return first && second && second.y > first.y ? second.y - first.y : (first?.size ?? 0) * usual;
}

/** What is to stand between two paragraphs, so that the second begins at its place. */
function findGap(before: Paragraph, { lines: [first], step }: Paragraph): number {
	const last = before.lines.at(-1);
	if (!first || !last) return 0;
	return Math.max(0, first.y - last.y - before.step * (1 - above) - step * above);
}

/** `start` is the side of the text; a line that begins with a sign leaves room for it. */
function writeParagraph(
	{ lines, step }: Paragraph,
	start: number,
	gap: number,
	language: string,
): string {
	const [first, second = first] = lines;
	if (!first || !second) return '';
	const isRtl = first.direction === 'rtl';
	const points = (millimetres: number) => Math.round(millimetres * pointsInMillimetre * 100);
	const spacing = `<a:lnSpc><a:spcPts val="${points(step)}"/></a:lnSpc><a:spcBef><a:spcPts val="${points(gap)}"/></a:spcBef>`;
	const look = (text: TextItem) =>
		`<a:rPr lang="${escapeXml(language)}" sz="${points(text.size)}" b="${text.weight > 500 ? 1 : 0}">${writeColor(text.color)}</a:rPr>`;
	const runs = lines.map((line) => `<a:r>${look(line)}<a:t>${escapeXml(line.text)}</a:t></a:r>`);
	// The left margin is that of the side where a paragraph begins.
	const align = first.side === 'left' ? 'l' : 'r';
	const side = (align === 'r') === isRtl ? 'marL' : 'marR';
	const margin = Math.abs(second.x - start);
	const indent = Math.abs(first.x - start) - margin;
	return `<a:p><a:pPr ${side}="${emu(margin)}" indent="${emu(indent)}" algn="${align}" rtl="${isRtl ? 1 : 0}">${spacing}<a:buNone/></a:pPr>${runs.join('<a:br/>')}</a:p>`;
}
