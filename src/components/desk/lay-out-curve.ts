import type { CurvePoint } from '../../domain/desk/kaplan-meier.ts';

/** A curve of steps with its band, in a box of 100 by 60 parts: days to the right, shares upwards. */
export interface CurveShape {
	line: string;
	/** The area of the band; empty where there is none. */
	band: string;
	/** Where days stand below it. */
	days: readonly { day: number; x: number }[];
	/** Where the share is one half. */
	half: number;
}

export const curveBox = { width: 100, height: 60 };

/** `until` is the day at its right edge. */
export function layOutCurve(points: readonly CurvePoint[], until: number): CurveShape {
	const last = Math.max(until, 1);
	const x = (day: number) => round((day / last) * curveBox.width);
	const y = (share: number) => round((1 - share) * curveBox.height);
	const steps = (shareOf: (point: CurvePoint) => number | null) => {
		let before = 0;
		return points.flatMap((point): [number, number][] => {
			const corner: [number, number] = [x(point.day), y(before)];
			// Where all have reached it the band says nothing, and ends with what it said before.
			before = shareOf(point) ?? before;
			return [corner, [x(point.day), y(before)]];
		});
	};
	const write = (all: readonly (readonly [number, number])[]) =>
		all.map(([a, b], i) => `${i === 0 ? 'M' : 'L'}${a} ${b}`).join('');
	const end = (all: [number, number][]): [number, number][] => [
		[0, curveBox.height],
		...all,
		[curveBox.width, all.at(-1)?.[1] ?? curveBox.height],
	];
	const band = [...end(steps(({ high }) => high)), ...end(steps(({ low }) => low)).reverse()];
	return {
		line: write(end(steps(({ reached }) => reached))),
		band: points.some(({ low }) => low !== null) ? `${write(band)}Z` : '',
		days: [0, 0.25, 0.5, 0.75, 1].map((part) => {
			const day = Math.round(part * last);
			return { day, x: x(day) };
		}),
		half: y(0.5),
	};
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
