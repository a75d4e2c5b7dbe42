import { countSignals } from '../../domain/desk/count-signals.ts';
import type { DescribedDesk } from '../../domain/desk/desk-answer.ts';
import { deviationRules } from '../../domain/desk/deviation.ts';
import { groupDeviations } from '../../domain/desk/group-deviations.ts';
import type { DeskWords } from '../report/desk-words.ts';
import { wordMisfit } from '../report/word-misfit.ts';
import type { PageProgram } from './page-program.ts';
import type { LinkedText } from './view-partner.ts';
import { wordCount } from './word-deviation.ts';

/** A sentence, and where what it is about is read or changed. */
export interface PracticeLine {
	text: string;
	link?: LinkedText;
}

/** The journey as it is written, beside how it is walked. */
export interface PracticeView {
	misfits: readonly PracticeLine[];
	rules: readonly { title: string; lines: readonly PracticeLine[] }[];
	signals: readonly PracticeLine[];
}

export function viewPractice(
	words: DeskWords,
	program: PageProgram,
	desk: Pick<DescribedDesk, 'walks' | 'misfits'>,
): PracticeView {
	const { say } = words;
	const linkOf = (id: string, isToChange = false): Pick<PracticeLine, 'link'> => {
		const page = program.milestones[id];
		if (!page) return {};
		const title = words.milestone(id);
		return isToChange && page.edit
			? { link: { text: say('desk.real.edit', { title }), address: page.edit } }
			: { link: { text: title, address: page.address } };
	};
	const groups = groupDeviations(desk.walks).sort(
		(a, b) =>
			b.partners.length / b.concerned.length - a.partners.length / a.concerned.length ||
			b.partners.length - a.partners.length,
	);
	return {
		misfits: desk.misfits.map((one) => ({
			text: wordMisfit(words, one),
			...linkOf(one.milestone, true),
		})),
		rules: deviationRules
			.map((rule) => ({
				title: say(`desk.rule.${rule}`),
				lines: groups
					.filter((one) => one.rule === rule)
					.map((one) => ({
						text: wordCount(words, one, {
							partners: one.partners.length,
							concerned: one.concerned.length,
						}),
						...linkOf(one.milestone),
					})),
			}))
			.filter(({ lines }) => lines.length > 0),
		signals: countSignals(desk.walks)
			.filter(({ shown }) => shown > 0)
			.sort((a, b) => b.shown / b.concerned - a.shown / a.concerned)
			.map(({ milestone, type, signal, day, shown, concerned }) => ({
				text: say('desk.real.signal', {
					title: words.milestone(milestone),
					type: words.type(type),
					signal: signal.replace(/[.。]$/, ''),
					day,
					shown,
					concerned,
				}),
				...linkOf(milestone),
			})),
	};
}
