import { describe, expect, it } from 'vitest';
import type { Id, Journey, Milestone, PartnerType, Phase } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import { drawSvg } from '../../src/map/draw-map.ts';
import { layOutSheet } from '../../src/map/lay-out-sheet.ts';
import { measureSheet } from '../../src/map/measure-sheet/measure-sheet.ts';
import { layOutTall } from '../../src/map/metro/lay-out-tall.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { compareWithJourney } from './compare-with-journey.ts';
import { makeProgram, type Script, usualShape } from './programs.ts';

const options = { address: 'https://partners.example.com/map/' };
const base = makeProgram({ ...usualShape, milestones: 18, types: 4 });

type Change<T> = (one: T, index: number) => T;
const changeAll = <T>(all: ReadonlyMap<Id, T>, change: Change<T>): Map<Id, T> =>
	new Map([...all].map(([id, one], i) => [id, change(one, i)]));
const withMilestones = (change: Change<Milestone>, journey = base): Journey => ({
	...journey,
	milestones: changeAll(journey.milestones, change),
});
const withPhases = (change: Change<Phase>, journey = base): Journey => ({
	...journey,
	phases: changeAll(journey.phases, change),
});
const withTypes = (change: Change<PartnerType>, journey = base): Journey => ({
	...journey,
	partnerTypes: changeAll(journey.partnerTypes, change),
});
const [firstType = ''] = base.partnerTypes.keys();
const long = 'Value-added distribution with regional implementation services';

const programs: Record<string, Journey> = {
	'without partner types': {
		...withMilestones((one) => ({ ...one, partnerTypes: [], byType: new Map() })),
		partnerTypes: new Map(),
	},
	'with one milestone': makeProgram({ ...usualShape, milestones: 1, phases: 1 }),
	'without milestones': { ...base, milestones: new Map() },
	'with a phase without milestones': {
		...base,
		milestones: new Map([...base.milestones].filter(([, { phase }]) => phase !== 'phase-2')),
	},
	'with a phase through which no type goes': withTypes(
		(type) => ({ ...type, phases: type.phases.filter((phase) => phase !== 'phase-2') }),
		{
			...base,
			milestones: new Map([...base.milestones].filter(([, { phase }]) => phase !== 'phase-2')),
		},
	),
	'with types that skip phases': withTypes((type, i) => ({
		...type,
		phases: type.phases.filter((_, place) => place !== i % 3),
	})),
	'with phases that differ by type': withPhases((phase, i) => ({
		...phase,
		byType: new Map([
			[firstType, { days: 11 + i, starts: 'The addendum is signed', exit: ['The deal is booked'] }],
		]),
	})),
	'with many exits': withPhases((phase) => ({
		...phase,
		exit: [long, `${long} again`, 'Deal booked', 'Team trained', 'Portal open'],
	})),
	'with long names of phases': withPhases((phase) => ({ ...phase, title: long, starts: long })),
	'with long names of teams': {
		...base,
		teams: changeAll(base.teams, (team) => ({ ...team, title: long })),
	},
	'with long names of types': withTypes((type, i) => ({ ...type, title: `${long} ${i}` })),
	'with teams and owners that differ by type': withMilestones((one) => ({
		...one,
		byType: new Map(
			one.partnerTypes.slice(0, 1).map((type) => [type, { team: 'team-5', isOptional: true }]),
		),
	})),
	'with what is recommended and makes partners active': withMilestones((one, i) => ({
		...one,
		isOptional: i % 2 === 0,
		isActivation: i % 3 === 0,
	})),
	'with days that come round for some': withMilestones((one) => ({
		...one,
		byType: new Map(
			one.partnerTypes
				.slice(0, 1)
				.map((type) => [type, { timing: { kind: 'cadence', cadence: 'monthly' } }]),
		),
	})),
	'with one of several before each': withMilestones((one, i) => ({
		...one,
		after: [],
		afterAny: i < 3 ? [] : [...base.milestones.keys()].slice(i - 3, i),
	})),
	'with all that came before each': withMilestones((one, i) => ({
		...one,
		after: [...base.milestones.keys()].slice(Math.max(0, i - 5), i),
		afterAny: [],
	})),
	'with titles of one long word': withMilestones((one) => ({ ...one, title: 'W'.repeat(60) })),
	'with mixed scripts': withMilestones((one) => ({ ...one, title: `${one.title} 契約 توقيع` })),
	'with twelve types': makeProgram({ ...usualShape, milestones: 18, types: 12 }),
	'with more types than letters': makeProgram({
		...usualShape,
		milestones: 8,
		phases: 1,
		types: 30,
	}),
};
const scripts: Script[] = ['german', 'japanese', 'arabic'];
for (const script of scripts)
	programs[`in ${script}`] = makeProgram({ ...usualShape, milestones: 18, types: 3, script });

describe.each(Object.entries(programs))('the map of a program %s', (_, journey) => {
	const words = loadWords(journey.program.locale);
	const path = buildPath(journey);

	it('is sound, true, and tells what it cuts', async () => {
		const { list, problems } = await layOutSheet(journey, path, 'a4', words, options);
		const measures = measureSheet(drawSvg(list, { base: '', isInline: false }));
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		if (measures.texts.cut.length > 0) expect(problems).not.toEqual([]);
		if (problems.some(({ rule }) => rule === 'map-folded')) return;
		expect(compareWithJourney(measures, journey, words)).toEqual([]);
		expect(measures.stops.map(({ milestone }) => milestone).sort()).toEqual(
			[...path.milestones.keys()].filter((id) => isReached(journey, id)).sort(),
		);
	});

	it('is drawn for a narrow screen', () => {
		const list = layOutTall(journey, path, words);
		expect(list.items.length).toBeGreaterThan(0);
		expect(drawSvg(list, { base: '', isInline: true })).not.toContain('NaN');
	});
});

function isReached(journey: Journey, id: Id): boolean {
	const types = [...journey.partnerTypes.values()];
	return types.length === 0 || types.some((type) => buildPath(journey, type).milestones.has(id));
}
