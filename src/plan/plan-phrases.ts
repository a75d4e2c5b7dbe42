import type { Say, WordKey } from '../words/words.ts';

/** The phrases that the script of the plan needs, each with the values that it puts in. */
const phrases = {
	'plan.count': ['done', 'total'],
	'plan.inPhase': ['phase'],
	'plan.inPhaseDay': ['phase', 'day'],
	'plan.nothingLate': [],
	'plan.nothingNext': [],
	'plan.more': ['count'],
	'plan.giveDate': [],
	'plan.state.done': [],
	'plan.state.late': [],
	'plan.state.next': [],
	'plan.recommended': [],
	'plan.activation': [],
	'plan.due': ['date', 'distance'],
	'plan.dueDone': ['date'],
	'plan.turnDue': ['date', 'distance'],
	'plan.lastDone': [],
	'plan.lastDoneOf': ['title'],
	'plan.dayZero': ['starts'],
	'plan.expected': ['date'],
	'plan.noDate': [],
	'plan.allReachedOf': ['phase'],
	'plan.steps': ['done', 'total'],
	'plan.noSteps': [],
	'plan.inHand': [],
	'plan.by': ['date'],
	'plan.inHandBefore': ['days'],
	'plan.inHandAfter': ['days'],
	'plan.then': ['titles'],
	'plan.open': ['title'],
	'plan.linkCopied': [],
	'plan.linkShown': [],
	'plan.saved': [],
	'plan.opened': [],
	'plan.unchanged': [],
	'plan.keptOwn': [],
	'plan.resetDone': [],
	'plan.noDates': [],
	'plan.notKept': [],
	'plan.cannotLoad': [],
	'plan.ask.theirs': ['type', 'count', 'own'],
	'plan.ask.reset': [],
	'plan.ask.yes': [],
	'plan.ask.yesReset': [],
	'plan.fault.not-a-plan': [],
	'plan.fault.too-long': [],
	'plan.fault.other-version': [],
	'plan.fault.other-type': [],
	'plan.fault.wrong-date': [],
	'plan.ownUnreadable': [],
	'plan.renamed': ['old', 'title'],
	'plan.unknown': ['id'],
	'plan.changedSteps': ['title'],
	'plan.event.description': ['timing', 'team'],
	'plan.event.steps': [],
} as const satisfies Partial<Record<WordKey, readonly string[]>>;

export type PlanPhrase = keyof typeof phrases;

/** The phrases in the language of the page, with gaps such as `{date}` for `fillPhrase`. */
export function collectPhrases(say: Say): Record<string, string> {
	return Object.fromEntries(
		Object.entries(phrases).map(([key, gaps]) => [
			key,
			say(key as PlanPhrase, Object.fromEntries(gaps.map((gap) => [gap, `{${gap}}`]))),
		]),
	);
}
