import { writeCalendar } from '../../plan/calendar.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanData } from '../../plan/plan-data.ts';
import { listPlanEvents } from '../../plan/plan-events.ts';
import type { RowTools } from './plan-row.ts';

interface Place {
	/** The site's absolute address. */
	site: string;
	/** The program's name. */
	program: string;
}

/** The calendar of what is due; undefined where nothing has a date. */
export function makePlanCalendar(
	data: PlanData,
	plan: Plan,
	{ site, program }: Place,
	{ say, today }: RowTools,
): string | undefined {
	const whose = plan.name === '' ? '' : ` (${plan.name})`;
	const events = listPlanEvents(data, plan, today, site, {
		title: ({ title }) => title + whose,
		description: ({ when, team, steps }) =>
			[
				say('plan.event.description', { timing: when, team: data.teams[team]?.title ?? team }),
				...(steps.length > 0 ? [say('plan.event.steps')] : []),
				...steps.map((step, i) =>
					[`${i + 1}. ${step.who}: ${step.do}`, step.within && ` (${step.within})`]
						.filter(Boolean)
						.join(''),
				),
			].join('\n'),
	});
	if (events.length === 0) return undefined;
	return writeCalendar({
		name: `${data.title}${whose} · ${program}`,
		maker: program,
		made: new Date(),
		events,
	});
}

/** Gives the reader a file. */
export function saveFile(name: string, type: string, text: string) {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type }));
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A file name made of the reader's words. */
export function nameFile({ name, type }: Plan, ending: string): string {
	const whose = name
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
	return `plan-${whose || type}.${ending}`;
}
