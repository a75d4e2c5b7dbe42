import type { LevelMarks } from './level-marks.ts';

/**
 * Marks as parts of a link: `region=emea&measures=sourced-revenue.180000_retention.92.5&none=statements`.
 * `none` names the lists of which it is known that they are empty. Who does not know a part leaves it aside.
 */
export function joinMarks(marks: LevelMarks | undefined): Record<string, string> {
	if (!marks) return {};
	const { region, measures, statements, invitations, since, hasNoMilestone } = marks;
	const isNone = (set: ReadonlySet<string> | undefined) => set?.size === 0;
	return {
		region: region ?? '',
		measures: [...measures].map(([id, figure]) => `${id}.${figure}`).join('_'),
		said: [...(statements ?? [])].join('_'),
		invited: [...(invitations ?? [])].join('_'),
		since: [...since].map(([id, day]) => `${id}.${day.replaceAll('-', '')}`).join('_'),
		none: [
			...(hasNoMilestone ? ['milestones'] : []),
			...(isNone(statements) ? ['statements'] : []),
			...(isNone(invitations) ? ['invitations'] : []),
		].join('_'),
	};
}

/** What the parts of a link say of levels, to be checked as that of a file is. */
export function splitMarks(part: (name: string) => string): Record<string, unknown> {
	const list = (name: string) => part(name).split('_').filter(Boolean);
	const none = list('none');
	const entries = (name: string, read: (text: string) => unknown) =>
		Object.fromEntries(
			list(name).map((entry) => {
				const [id = '', ...value] = entry.split('.');
				return [id, read(value.join('.'))];
			}),
		);
	const ids = (name: string, key: string) =>
		list(name).length > 0 ? list(name) : none.includes(key) ? [] : undefined;
	return {
		region: part('region') || undefined,
		measures: entries('measures', (text) =>
			/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined,
		),
		statements: ids('said', 'statements'),
		invitations: ids('invited', 'invitations'),
		since: entries('since', (text) => text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')),
		milestones: none.includes('milestones') ? [] : undefined,
	};
}
