import { listCollections } from '../find-entry.ts';
import { tell } from '../message.ts';
import { type Check, sayWarning } from '../problem.ts';

/** Texts are read again in time. */
export const everyTextIsReviewed: Check = ({ journey, today }) =>
	Object.values(listCollections(journey)).flatMap((entries) =>
		[...entries.values()].flatMap((entry) => {
			if (entry.reviewed === undefined) return [];
			if (entry.reviewed > today) {
				return [
					sayWarning(
						'review-in-future',
						entry,
						['reviewed'],
						tell`The review date ${entry.reviewed} is in the future. Write the day on which somebody read it.`,
					),
				];
			}
			const due = findReviewDate(entry.reviewed, entry.reviewEvery);
			if (due === undefined || due >= today) return [];
			return [
				sayWarning(
					'review-overdue',
					entry,
					['reviewed'],
					tell`It was to be read again by ${due}. Read it through and write today’s date.`,
				),
			];
		}),
	);

/** A milestone is read again once the journey has changed there. */
export const everyChangeIsReviewed: Check = ({ journey, today }) =>
	[...journey.milestones.values()].flatMap((milestone) => {
		const { reviewed } = milestone;
		// The newest first.
		const change = [...journey.changes.values()].find(
			({ affects, date }) => affects.includes(milestone.id) && date <= today,
		);
		if (reviewed === undefined || !change || reviewed >= change.date) return [];
		return [
			sayWarning(
				'reviewed-before-change',
				milestone,
				['reviewed'],
				tell`“${change.title}” changed it on ${change.date}, and it was last read before that (${reviewed}). Read it through and write the day on which you did.`,
			),
		];
	});

/** The ISO date by which a text is to be read again; undefined where it was reviewed on a day that is none. */
function findReviewDate(reviewed: string, reviewEvery: number): string | undefined {
	const date = new Date(`${reviewed}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + reviewEvery);
	return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
