/** Why something is not taken as a figure; each has a sentence in the words of the page. */
export type FigureFault = 'letters' | 'negative' | 'huge';

/** More than any figure of a partner, and little enough to be written without an exponent. */
export const mostFigure = 1e15;
const places = 6;

/**
 * Reads a figure as people write it: with the signs for thousands and decimals of their language, or
 * with a dot or a comma where it can mean one thing only. Undefined where nothing is written. Below zero
 * is only what can be.
 */
export function readFigure(
	written: string,
	locale: string,
	mayBeNegative = false,
): { figure: number } | { fault: FigureFault } | undefined {
	const text = toDigits(written)
		.replaceAll(/[\s'’\p{Cf}\p{Sc}%٪]/gu, '')
		.replaceAll('٬', ',')
		.replaceAll('٫', '.');
	if (written.trim() === '') return undefined;
	const [, sign = '', amount = ''] = /^([-−–+]?)(.*)$/s.exec(text) ?? [];
	const plain = toPlain(amount, findDecimal(locale));
	if (plain === undefined) return { fault: 'letters' };
	const figure = Number(Number(plain).toFixed(places));
	if (figure > mostFigure) return { fault: 'huge' };
	if (!/[-−–]/.test(sign) || figure === 0) return { figure };
	return mayBeNegative ? { figure: -figure } : { fault: 'negative' };
}

/** Digits of any script as those of ours. */
function toDigits(text: string): string {
	return text.replaceAll(/\p{Nd}/gu, (digit) => {
		const code = digit.codePointAt(0) ?? 0;
		let zero = code;
		while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
		return String(code - zero);
	});
}

function findDecimal(locale: string): '.' | ',' {
	const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1.5);
	return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
}

/** With a dot for decimals and nothing else; undefined where that is not sure. */
function toPlain(text: string, decimal: '.' | ','): string | undefined {
	if (!/\d/.test(text)) return undefined;
	const group = decimal === '.' ? ',' : '.';
	const grouped = (sign: string) => `\\d{1,3}(?:\\${sign}\\d{2,3})*\\${sign}\\d{3}`;
	const whole = (sign: string, point: string) =>
		new RegExp(`^(?:${grouped(sign)}|\\d+)?(?:\\${point}\\d*)?$`);
	const take = (sign: string, point: string) => text.replaceAll(sign, '').replace(point, '.');
	if (whole(group, decimal).test(text)) return take(group, decimal);
	return whole(decimal, group).test(text) ? take(decimal, group) : undefined;
}
