import type { Id } from '../domain/journey.ts';
import type { Located } from './locate-partner.ts';
import type { PlanPhrase } from './plan-phrases.ts';

/** A link may bring thousands of marks that fit nowhere; so many are named. */
const most = 20;

/** Sentences on the marks that no longer fit the path as it is now. */
export function listStrays(
	{ renamed, unknown, changedSteps }: Pick<Located, 'renamed' | 'unknown' | 'changedSteps'>,
	say: (phrase: PlanPhrase, values: Record<string, string>) => string,
	locale: string,
): string[] {
	const lines = [
		...[...renamed].map(
			([old, { title }]) =>
				() =>
					say('plan.renamed', { old: spellId(old), title }),
		),
		...unknown.map((id) => () => say('plan.unknown', { id: spellId(id) })),
		...changedSteps.map(
			({ title }) =>
				() =>
					say('plan.changedSteps', { title }),
		),
	];
	const more = lines.length - most;
	const count = new Intl.NumberFormat(locale).format(more);
	return [
		...lines.slice(0, most).map((write) => write()),
		...(more > 0 ? [say('plan.more', { count })] : []),
	];
}

/** An id as words: all that is known of a milestone that is gone. */
export function spellId(id: Id): string {
	return id.replaceAll('-', ' ');
}
