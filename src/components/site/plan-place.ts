import { daysBetween } from '../../domain/place/days.ts';
import { findToday } from '../../plan/dates.ts';
import type { MarkedPlace } from '../../plan/marks.ts';
import { fillPhrase } from '../../plan/phrases.ts';

/** Says in one line where the reader's plan is, and what of it is overdue. */
export function showPlace(
	line: HTMLElement,
	{ phase, day, on, late }: MarkedPlace,
	overdue: readonly string[],
	root: string,
) {
	const { dataset } = line;
	const format = (value: number) =>
		new Intl.NumberFormat(document.documentElement.lang).format(value);
	const passed = daysBetween(on, findToday());
	const today = day === undefined || passed < 0 ? undefined : day + passed;
	const where = line.querySelector('a');
	const what = line.querySelector<HTMLElement>('.late');
	if (!where || !what) return;
	where.textContent =
		today === undefined
			? fillPhrase(dataset['in'], { phase })
			: fillPhrase(dataset['inDay'], { phase, day: format(today) });
	what.hidden = overdue.length === 0;
	const sign = document.createElement('span');
	sign.className = 'plan-mark is-overdue';
	sign.textContent = `${format(overdue.length)} · ${dataset['overdue']}`;
	const links = late.map(({ id, title }) => {
		const link = document.createElement('a');
		link.href = `${root}milestones/${id}/`;
		link.textContent = title;
		return link;
	});
	what.replaceChildren(sign, ...links.flatMap((one, i) => [i > 0 ? ' · ' : ' ', one]));
	if (overdue.length > late.length) what.append(' …');
	line.hidden = false;
}
