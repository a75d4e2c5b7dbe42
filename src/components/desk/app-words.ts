import type { Say } from '../../words/words.ts';

export type AppWords = ReturnType<typeof collectAppWords>;

/** The words that the script of the desk puts where it draws; all others come from its worker. */
export function collectAppWords(say: Say) {
	return {
		exampleName: say('desk.exampleName'),
		reading: say('desk.busy.read', { name: '{name}' }),
		ready: say('desk.ready', { name: '{name}' }),
		cancelled: say('desk.busy.cancelled'),
		failed: say('desk.failed'),
		showMore: say('desk.showMore', { count: '{count}' }),
		notPrinted: say('desk.notPrinted', {
			count: '{count}',
			most: '{most}',
			print: say('desk.save.print'),
			table: say('desk.save.csv'),
		}),
		nothing: say('desk.filter.nothing'),
		copied: say('desk.copied'),
		notCopied: say('desk.notCopied'),
		columnsOf: say('desk.columns.title'),
		columnsAll: say('desk.columns.all'),
		notRead: say('desk.columns.none'),
		aside: say('desk.setAside'),
		asideHead: [say('desk.aside.row'), say('desk.aside.column'), say('desk.aside.why')],
		partner: {
			done: say('desk.partner.done'),
			noneDone: say('desk.partner.noneDone'),
			signals: say('desk.signals'),
			deviations: say('desk.partner.deviations'),
			plan: say('desk.partner.plan'),
			copyPlan: say('desk.partner.copyPlan'),
		},
		stands: {
			byPhase: say('desk.stands.byPhase'),
			byMilestone: say('desk.stands.byMilestone'),
			activation: say('desk.activation'),
			aboutCurve: say('desk.stands.aboutCurve'),
			asTable: say('desk.stands.asTable'),
			byQuarter: say('desk.stands.byQuarter'),
			latest: say('desk.latest'),
		},
		practice: {
			misfits: say('desk.real.misfits'),
			noMisfits: say('desk.realNone'),
			all: say('desk.real.all'),
			signals: say('desk.real.signals'),
		},
	};
}
