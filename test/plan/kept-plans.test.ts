import { expect, it } from 'vitest';
import {
	addPlan,
	dropPlan,
	mostPlans,
	noPlans,
	openPlan,
	putPlan,
	readKept,
	writeKept,
} from '../../src/plan/kept-plans.ts';
import { makePlan, markReached, nameIt } from '../../src/plan/plan.ts';
import { writePlanFile } from '../../src/plan/plan-file.ts';
import { findNews, signPath } from '../../src/plan/plan-news.ts';
import { makeData, makeMilestone, makeOwn } from './plans.ts';

const types = new Map([
	['reseller', 'reseller'],
	['vendor', 'reseller'],
]);
const nordwind = nameIt(markReached(makeOwn(), 'signed', ''), 'Nordwind');
const other = nameIt(makeOwn({ key: 'efgh5678' }), 'Other');

it('keeps several plans, which one is open, and what each path was', () => {
	const seen = new Map([['abcd1234', { signed: 'x' }]]);
	const kept = { ...putPlan(putPlan(noPlans, nordwind), other), seen };
	expect(readKept(writeKept(kept), types)).toEqual(kept);
	expect(kept.open).toBe('efgh5678');
	expect(dropPlan(kept, 'efgh5678')).toMatchObject({ plans: [nordwind], open: 'abcd1234' });
});

it('reads the one plan that was kept in earlier times', () => {
	expect(readKept(writePlanFile(nordwind), types)).toMatchObject({
		plans: [nordwind],
		open: 'abcd1234',
		isDamaged: false,
	});
});

it('follows a partner type to its new id', () => {
	const kept = writeKept(putPlan(noPlans, { ...nordwind, type: 'vendor' }));
	expect(readKept(kept, types).plans).toEqual([nordwind]);
});

it('puts a plan from outside beside one’s own, with a key of its own where that is taken', () => {
	const own = putPlan(noPlans, nordwind);
	expect(addPlan(own, { ...nordwind, key: 'zzzz0000' })).toMatchObject({
		isNew: false,
		kept: { open: 'abcd1234' },
	});
	const { kept, isNew } = addPlan(own, markReached(nordwind, 'kickoff', ''));
	expect(isNew).toBe(true);
	expect(kept.plans[0]).toEqual(nordwind);
	expect(kept.plans).toHaveLength(2);
	expect(kept.open).not.toBe('abcd1234');
});

it('opens a plan from outside, or says why it does not, and drops plans with nothing in them', () => {
	const empty = makePlan('reseller', 'eeee0000');
	const own = putPlan(putPlan(noPlans, nordwind), empty);
	const found = { ...nordwind, key: 'zzzz0000', name: 'Südwind' };
	expect(openPlan(own, { plan: found })).toEqual({
		kept: { ...own, plans: [nordwind, found], open: 'zzzz0000' },
		plan: found,
		isNew: true,
	});
	expect(openPlan(own, { plan: nordwind })).toMatchObject({ plan: nordwind, isNew: false });
	expect(openPlan(own, { fault: 'wrong-date' })).toEqual({ refused: 'plan.fault.wrong-date' });
	const many = Array.from({ length: mostPlans }, (_, i) => ({ ...nordwind, key: `k${i}` }));
	expect(openPlan({ ...own, plans: many }, { plan: found })).toEqual({ refused: 'plan.tooMany' });
});

it.each(['nonsense', 'null', '7', '{"plans":[7,{"format":"partner-plan"}]}', '{"plans":{}}'])(
	'says that %s cannot be read',
	(text) => {
		expect(readKept(text, types)).toMatchObject({ plans: [], isDamaged: true });
	},
);

it('says what changed on a path since it was last looked at', () => {
	const seen = signPath(
		makeData(
			makeMilestone('same'),
			makeMilestone('gone'),
			makeMilestone('old'),
			makeMilestone('moved'),
		),
	);
	const data = makeData(
		makeMilestone('same'),
		makeMilestone('new'),
		makeMilestone('renamed', { title: 'OLD', formerly: ['old'] }),
		makeMilestone('moved', { timing: { kind: 'window', from: 5, to: 12 } }),
	);
	const { added, gone, changed } = findNews(data, seen);
	expect(added.map(({ id }) => id)).toEqual(['new']);
	expect(gone).toEqual(['gone']);
	expect(changed.map(({ title }) => title)).toEqual(['MOVED']);
	const shorter = { ...data, phases: data.phases.map((one) => ({ ...one, days: 20 })) };
	expect(findNews(shorter, signPath(data)).changed.map(({ title }) => title)).toEqual([
		'join',
		'grow',
	]);
	expect(findNews(data, signPath(data))).toEqual({ added: [], gone: [], changed: [] });
});
