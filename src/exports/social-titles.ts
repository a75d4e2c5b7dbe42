import type { Box } from '../map/geometry.ts';
import type { MetroPhase } from '../map/metro/metro-program.ts';
import { setLines } from '../map/set-lines.ts';
import type { TypeStyle } from '../map/type-sizes.ts';

/** The stops of a phase with what they are called. */
export interface SocialTitles {
	phase: MetroPhase;
	/** From one line to the next, and where the uppermost lies. */
	pitch: number;
	y: number;
	stops: readonly {
		x: number;
		lines: readonly string[];
		isAbove: boolean;
		/** Where its words begin. */
		left: number;
	}[];
}

/** As small as a preview can show. */
export const titleStyle: TypeStyle = { size: 2.5, line: 3, weight: 600 };
/** Between the thin line of a stop and its words. */
const leader = 0.7;
/** For the words of the last stop. */
const lastRoom = 20;
const [inset, mostLines, leastPitch, mostPitch] = [6.5, 4, 1.7, 4.2];

/** The titles of a phase's stops above and below its lines in turn; nothing where one of them has no room. */
export function placeTitles(
	phase: MetroPhase,
	count: number,
	room: Box,
	locale: string,
): SocialTitles | undefined {
	const { stops } = phase;
	const step = (room.width - inset - lastRoom) / Math.max(stops.length - 1, 1);
	for (const isBothSides of [false, true]) {
		const placeOf = (i: number) => room.x + inset + i * step;
		const set = stops.map(({ title }, i) => {
			const own = step * (isBothSides ? 2 : 1) - 1.6;
			const width = Math.min(own, room.x + room.width - placeOf(i) - leader);
			return setLines(title, width, titleStyle, mostLines, locale);
		});
		if (set.some(({ lines, isCut }) => isCut || lines.some((line) => line.endsWith('-')))) continue;
		const most = (isAbove: boolean) =>
			Math.max(
				0,
				...set.map(({ lines }, i) => (isUp(i, isBothSides) === isAbove ? lines.length : 0)),
			);
		const [above, below] = [most(true), most(false)].map((lines) => lines * titleStyle.line);
		const free = room.height - (above ?? 0) - (below ?? 0);
		// The lines, and a space above and below them.
		const pitch = Math.min(mostPitch, free / (count + 1));
		if (pitch < leastPitch) continue;
		const spare = (free - pitch * (count + 1)) / 2;
		return {
			phase,
			pitch,
			y: room.y + spare + (above ?? 0) + pitch,
			stops: set.map(({ lines }, i) => {
				const x = placeOf(i);
				return { x, lines, isAbove: isUp(i, isBothSides), left: x + leader };
			}),
		};
	}
	return undefined;
}

const isUp = (i: number, isBothSides: boolean) => isBothSides && i % 2 === 0;
