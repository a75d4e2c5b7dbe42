import { takeMarks } from './levels/marks-file.ts';
import { joinMarks, splitMarks } from './levels/marks-link.ts';
import type { Plan } from './plan.ts';
import { checkPlan, type ReadPlan, type TypeIds } from './plan-file.ts';

/** Whether the program has levels; what it needs for them is no part of the pages of others. */
declare const HAS_LEVELS: boolean;

/**
 * The whole plan as the fragment of an address, which browsers never send to a server:
 * `plan=1&type=reseller&starts=onboarding.20261102&done=kickoff-held_first-deal.20261201`.
 * Ids have neither dots nor underscores, and none of the characters at which a chat cuts a link.
 */
export function writeFragment(plan: Plan): string {
	const { key, name, contact, type, starts, reached, steps, notYet, agreed, paused, ended } = plan;
	const join = (entries: Iterable<readonly (string | readonly string[])[]>) =>
		[...entries].map((entry) => entry.flat().filter(Boolean).join('.')).join('_');
	const dates = (map: ReadonlyMap<string, string>) =>
		join([...map].map(([id, day]) => [id, plain(day)]));
	const parts = {
		plan: '1',
		key,
		type,
		name,
		contact,
		starts: dates(starts),
		done: dates(reached),
		steps: join(steps),
		not: [...notYet].join('_'),
		agreed: dates(agreed),
		paused: join(paused.map((pause) => pause.map(plain))),
		ended: plain(ended ?? ''),
	};
	return Object.entries(HAS_LEVELS ? { ...parts, ...joinMarks(plan.levels) } : parts)
		.filter(([, value]) => value !== '')
		.map(([part, value]) => `${part}=${encodeURIComponent(value)}`)
		.join('&');
}

function plain(day: string): string {
	return day.replaceAll('-', '');
}

/** More than a plan of hundreds of milestones takes. */
const longest = 65_536;

/** Reads a fragment (without its #); undefined where it does not speak of a plan at all. */
export function readFragment(fragment: string, types: TypeIds): ReadPlan | undefined {
	if (!fragment.startsWith('plan=')) return undefined;
	if (fragment.length > longest) return { fault: 'too-long' };
	const parts = new URLSearchParams(fragment);
	const part = (name: string) => parts.get(name) ?? '';
	const list = (name: string) => part(name).split('_').filter(Boolean);
	const split = (name: string, read: (values: string[]) => unknown) =>
		Object.fromEntries(
			list(name).map((entry) => {
				const [id = '', ...values] = entry.split('.');
				return [id, read(values)];
			}),
		);
	const readDay = (day = '') => day.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
	const first = ([day]: string[]) => readDay(day);
	const read = checkPlan(
		{
			version: Number(part('plan')),
			key: part('key'),
			name: part('name'),
			contact: part('contact'),
			type: part('type'),
			starts: split('starts', first),
			done: split('done', first),
			steps: split('steps', (values) => values),
			notYet: list('not'),
			agreed: split('agreed', first),
			paused: list('paused').map((pause) => pause.split('.').map(readDay)),
			ended: part('ended') === '' ? undefined : readDay(part('ended')),
		},
		types,
	);
	return HAS_LEVELS ? takeMarks(read, splitMarks(part)) : read;
}
