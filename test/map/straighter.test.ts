import { expect, it } from 'vitest';
import { buildPath } from '../../src/domain/path.ts';
import { countTurns, listStraighter } from '../../src/map/line-sheet/lay-out-phase.ts';
import { makeStyle } from '../../src/map/line-sheet/line-style.ts';
import { usual } from '../../src/map/line-sheet/make-band.ts';
import { planLine } from '../../src/map/line-sheet/plan-line.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { makeProgram, type Script, usualShape } from './programs.ts';

it.each<Script>(['english', 'japanese', 'arabic'])(
	'promises no more turns than a phase has, in %s',
	async (script) => {
		let tried = 0;
		for (const [seed, relations] of [1, 2, 3, 4].entries()) {
			const journey = makeProgram({ ...usualShape, seed, script, relations });
			const path = buildPath(journey, journey.partnerTypes.get('reseller'));
			const words = loadWords(journey.program.locale);
			const phases = planLine(path, new Set(path.milestones.keys()), new Set());
			for (const scale of [1, 1.7]) {
				const style = makeStyle(scale, phases.length);
				const setting = { journey, words, style, width: 250, level: usual };
				for (const phase of phases) {
					for (const one of listStraighter(phase, setting, 1000)) {
						const flow = await one.layOut();
						if (!flow) continue;
						tried++;
						expect(countTurns(flow)).toBeGreaterThanOrEqual(one.leastTurns);
					}
				}
			}
		}
		expect(tried).toBeGreaterThan(20);
	},
);
