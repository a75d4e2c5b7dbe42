import { fillRoom } from './fill-room.ts';
import { countTurns, listStraighter } from './lay-out-phase.ts';
import { fullnesses } from './line-style.ts';
import {
	type Band,
	bandPad,
	type Fitted,
	findCost,
	makeBand,
	makeFrame,
	promiseHeight,
	type SheetSetting,
	usual,
} from './make-band.ts';
import { setOne } from './set-shelf.ts';

/** Gives back to each phase what there is room for after all, the tightest first. */
export async function relaxBands(setting: SheetSetting, fitted: Fitted): Promise<Fitted> {
	const frame = makeFrame(setting, fitted.style.scale);
	const bands = [...fitted.bands];
	let { spare } = fitted;
	const tightest = [...bands].sort((a, b) => b.level - a.level);
	for (const band of tightest) {
		for (let level = usual; level < band.level; level++) {
			const room = band.height + spare;
			const isAlike = fullnesses[level]?.placement === fullnesses[band.level]?.placement;
			const cost = isAlike ? findCost(setting, frame, band) : 1;
			if (promiseHeight(setting, frame, { phase: band.phase, level }, cost) > room) continue;
			const looser = await makeBand(setting, frame, band.phase, level);
			if (!looser || looser.height > room) continue;
			bands[bands.indexOf(band)] = looser;
			spare = room - looser.height;
			break;
		}
	}
	return { ...fitted, bands, spare };
}

/** Where there is room for it, phases in which the line turns less often, the most tangled first. */
export async function straightenBands(setting: SheetSetting, fitted: Fitted): Promise<Fitted> {
	const { style, width } = fitted;
	let { spare } = fitted;
	const bands = [...fitted.bands];
	const tangled = [...bands].sort((a, b) => countTurns(b.flow) - countTurns(a.flow));
	for (const band of tangled) {
		const { phase, level, head } = band;
		const room = band.height + spare;
		const own = { ...setting, style, width, level };
		const least = head.height + 2 * bandPad(style);
		let best = band;
		for (const one of listStraighter(phase, own, room - 2 * bandPad(style))) {
			const gain = countTurns(best.flow) - one.leastTurns;
			if (gain < 0 || (gain === 0 && best.height <= least)) continue;
			const flow = await one.layOut();
			if (!flow) continue;
			const height = Math.max(flow.height + 2 * bandPad(style), least);
			const turns = countTurns(flow) - countTurns(best.flow);
			if (turns < 0 || (turns === 0 && height < best.height)) best = { ...band, flow, height };
		}
		bands[bands.indexOf(band)] = best;
		spare = room - best.height;
	}
	return { ...fitted, bands, spare };
}

/** What is left over says more of each stop, phase by phase. */
export function fillSheet(setting: SheetSetting, fitted: Fitted): Fitted {
	const { style, width } = fitted;
	let { spare } = fitted;
	const bands = fitted.bands.map((band, i): Band => {
		const height = band.height + spare / (fitted.bands.length - i);
		const flow = fillRoom(
			band.flow,
			height - 2 * bandPad(style),
			style,
			({ stop, set, entries }, level) =>
				setOne(stop, set.width, { ...setting, style, width, level }, entries.length),
		);
		const taller = Math.max(band.height, flow.height + 2 * bandPad(style));
		spare -= taller - band.height;
		return { ...band, flow, height: taller };
	});
	return { ...fitted, bands, spare };
}
