import type { Box } from './geometry.ts';

/** How far letters reach above and below their baseline, in parts of their size. */
const reaches = [
	{ letters: /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u, above: 0.84, below: 0.1 },
	{ letters: /[\p{sc=Arab}\p{sc=Hebr}]/u, above: 0.75, below: 0.26 },
	{
		letters: /[gjpqyçşţ,;()[\]{}|@_$ßþµQÇ]|[^\p{sc=Latn}\p{N}\p{P}\p{S}\s]/u,
		above: 0.73,
		below: 0.2,
	},
];
const plain = { above: 0.73, below: 0.02 };

/** What a line of text covers, from the top of its capitals to the end of what hangs below its baseline. */
export function boxOfText(text: string, x: number, y: number, width: number, size: number): Box {
	const { above, below } = reaches.find(({ letters }) => letters.test(text)) ?? plain;
	return { x, y: y - size * above, width, height: size * (above + below) };
}
