type Pairs = readonly (readonly [string, string])[];

/**
 * For each file: null takes it away, pairs replace the first text by the second, also where it was
 * called something else before. “*” stands for every file that has one of the texts.
 */
export type FileEdits = Record<string, null | Pairs | { was: string; pairs: Pairs }>;

const milestone = (id: string) => `milestones/onboarding/${id}.mdx`;
const value = milestone('joint-value-proposition-agreed');
const kickoff = milestone('kickoff-held');

/** Ten changes of the program as its authors would make them, each in files of its own. */
export const edits = {
	'a day moves for one partner type': {
		[milestone('first-deal-registered')]: [
			['services: { window: { from: 50, to: 75 } }', 'services: { window: { from: 55, to: 80 } }'],
		],
	},
	'another team takes over and one is no longer told': {
		[kickoff]: [
			['team: partner-management\nconsulted', 'team: partner-sales\nconsulted'],
			['consulted: [partner-sales, enablement, solutions]', 'consulted: [enablement]'],
			['informed: [partner-marketing]', 'informed: [partner-management]'],
		],
	},
	'a resource is no longer used': {
		[value]: [
			['\n    resource: value-proposition-workshop', ''],
			[
				'enablement:\n  - { resource: value-proposition-workshop, lead: 10, roles: [sales, technical, marketing] }\n',
				'',
			],
		],
	},
	'steps and proof are rewritten': {
		'milestones/recruitment/due-diligence-passed.mdx': [
			[
				'Upload all documents of the checklist in one go',
				'Upload the documents of the checklist one by one',
			],
			['by: partner-operations\n    do: Confirm', 'by: legal\n    do: Confirm'],
			[
				'Check tax and bank details\n    within: 3',
				'Check tax and bank details\n    within: 48 hours',
			],
			['  - The result is recorded with the name of the team that checked\n', ''],
		],
	},
	'a milestone comes after another one': {
		[milestone('sandbox-live')]: [['after: [portal-access-live]', 'after: [kickoff-held]']],
	},
	'a milestone is renamed and moves to a new address': {
		'*': [['tier-reviewed', 'tier-confirmed']],
		'milestones/everboarding/tier-confirmed.mdx': {
			was: 'milestones/everboarding/tier-reviewed.mdx',
			pairs: [['title: Tier reviewed', 'title: Tier confirmed\nformerly: [tier-reviewed]']],
		},
	},
	'a friction signal changes': {
		'milestones/everboarding/pipeline-call-held.mdx': [
			[
				'after: 30\n    team: partner-sales\n    play: pipeline-jumpstart',
				'after: 21\n    team: partner-management\n    play: account-mapping-session',
			],
			['cadence: fortnightly', 'cadence: weekly'],
		],
	},
	'a phase is shorter and has another gate': {
		'phases/recruitment.mdx': [
			['days: 60', 'days: 65'],
			['  - You have named a working lead and a sponsor\ntracks', 'tracks'],
		],
	},
	'a play is taken away without a redirect': {
		'plays/certified-person-left.md': null,
		'*': [['\n    play: certified-person-left', '']],
	},
	'a metric and a team and a partner type': {
		'metrics/time-to-first-deal.yaml': [['target: 60', 'target: 55']],
		'teams/finance.mdx': [['title: Finance', 'title: Partner finance']],
		'partner-types/referral.mdx': [['motion: refer', 'motion: sell']],
	},
} satisfies Record<string, FileEdits>;

/** All of them in one copy of the content. */
export const allEdits: FileEdits = Object.assign({}, ...Object.values(edits), {
	'*': Object.values<FileEdits>(edits).flatMap((one) => (one['*'] as Pairs | undefined) ?? []),
});
