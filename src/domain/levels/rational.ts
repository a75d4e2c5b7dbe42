/** An exact number. Never written with a denominator below one. */
export interface Rational {
	over: bigint;
	under: bigint;
}

export const zero: Rational = { over: 0n, under: 1n };

/** The number that is written, as it is written in JSON: 0.1 is a tenth. */
export function readRational(number: number): Rational {
	const [digits = '0', exponent = '0'] = String(number).split('e');
	const [whole = '0', fraction = ''] = digits.split('.');
	const shift = Number(exponent) - fraction.length;
	const over = BigInt(whole + fraction);
	return shift < 0
		? { over, under: 10n ** BigInt(-shift) }
		: { over: over * 10n ** BigInt(shift), under: 1n };
}

export function add(a: Rational, b: Rational): Rational {
	return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function multiply(a: Rational, b: Rational): Rational {
	return { over: a.over * b.over, under: a.under * b.under };
}

/** By a number above zero. */
export function divide(a: Rational, b: Rational): Rational {
	return { over: a.over * b.under, under: a.under * b.over };
}

/** Below zero where the first is the smaller one. */
export function compare(a: Rational, b: Rational): number {
	const difference = a.over * b.under - b.over * a.under;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Digits that a number of JSON keeps. */
const digitsKept = 15;

/**
 * As a number of JSON; of more digits than it keeps the rest is cut off, so that what falls short never
 * looks as if it sufficed. Not below zero.
 */
export function writeNumber({ over, under }: Rational): number {
	const places = Math.max(0, digitsKept - String(over / under).length);
	return Number(`${(over * 10n ** BigInt(places)) / under}e-${places}`);
}
