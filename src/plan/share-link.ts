import type { Plan } from './plan.ts';
import { checkPlan, type ReadPlan } from './plan-file.ts';

/**
 * The whole plan as the fragment of an address, which browsers never send to a server:
 * `plan=1&type=reseller&starts=onboarding.20261102&done=kickoff-held_first-deal.20261201`.
 * Ids have neither dots nor underscores, and none of the characters at which a chat cuts a link.
 */
export function writeFragment({ key, name, type, starts, done, steps }: Plan): string {
	const join = (map: ReadonlyMap<string, string | readonly string[]>) =>
		[...map].map(([id, value]) => [id, ...[value].flat().filter(Boolean)].join('.')).join('_');
	const dates = (map: ReadonlyMap<string, string>) =>
		new Map([...map].map(([id, day]) => [id, day.replaceAll('-', '')]));
	const parts = {
		plan: '1',
		key,
		type,
		name,
		starts: join(dates(starts)),
		done: join(dates(done)),
		steps: join(steps),
	};
	return Object.entries(parts)
		.filter(([, value]) => value !== '')
		.map(([part, value]) => `${part}=${encodeURIComponent(value)}`)
		.join('&');
}

/** More than a plan of hundreds of milestones takes. */
const longest = 65_536;

/** Reads a fragment (without its #); undefined where it does not speak of a plan at all. */
export function readFragment(fragment: string, types: readonly string[]): ReadPlan | undefined {
	if (!fragment.startsWith('plan=')) return undefined;
	if (fragment.length > longest) return { fault: 'too-long' };
	const parts = new URLSearchParams(fragment);
	const part = (name: string) => parts.get(name) ?? '';
	const split = (name: string, read: (values: string[]) => unknown) =>
		Object.fromEntries(
			part(name)
				.split('_')
				.filter(Boolean)
				.map((entry) => {
					const [id = '', ...values] = entry.split('.');
					return [id, read(values)];
				}),
		);
	const readDay = ([day = '']: string[]) => day.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
	return checkPlan(
		{
			version: Number(part('plan')),
			key: part('key'),
			name: part('name'),
			type: part('type'),
			starts: split('starts', readDay),
			done: split('done', readDay),
			steps: split('steps', (values) => values),
		},
		types,
	);
}
