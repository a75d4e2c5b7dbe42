/** The words that a generated program is made of (see ../generate-program.ts). */

export const roles = ['sales', 'technical', 'marketing', 'executive', 'operations'];

export const teams: Readonly<Record<string, string>> = {
	'partner-management': 'Partner management',
	'partner-sales': 'Partner sales',
	solutions: 'Solutions',
	enablement: 'Enablement',
	'partner-marketing': 'Partner marketing',
	'partner-operations': 'Partner operations',
	legal: 'Legal',
	finance: 'Finance',
	support: 'Support',
	product: 'Product',
	'customer-success': 'Customer success',
	security: 'Security',
};

export const partnerTypes: Readonly<Record<string, string>> = {
	reseller: 'Reseller',
	referral: 'Referral partner',
	technology: 'Technology partner',
	services: 'Services partner',
	'managed-services': 'Managed service provider',
	distributor: 'Distributor',
};

export const sectors = [
	'Retail',
	'Banking',
	'Utilities',
	'Logistics',
	'Hospital',
	'Hotel',
	'Farming',
	'Mining',
	'Insurance',
	'Housing',
	'Campus',
	'Airport',
];

export const products = ['dispatch', 'invoicing', 'stock', 'planning', 'mobile', 'reporting'];

interface PhasePlan {
	id: string;
	title: string;
	/** Undefined: it never ends. */
	days: number | undefined;
	/** Of all milestones. */
	share: number;
	/** Track id to the team that holds the partner on it. */
	tracks: Readonly<Record<string, string>>;
	/** What is reached, and the word that makes it a fact. */
	results: readonly (readonly [thing: string, done: string])[];
}

export const phases: readonly PhasePlan[] = [
	{
		id: 'recruitment',
		title: 'Recruitment',
		days: 60,
		share: 0.16,
		tracks: { fit: 'partner-management', case: 'partner-sales', sign: 'legal' },
		results: [
			['fit call', 'held'],
			['market map', 'shared'],
			['business case', 'agreed'],
			['reference check', 'passed'],
			['pricing terms', 'accepted'],
			['data terms', 'signed'],
			['territory', 'agreed'],
			['sponsor', 'named'],
		],
	},
	{
		id: 'onboarding',
		title: 'Onboarding',
		days: 120,
		share: 0.3,
		tracks: {
			setup: 'partner-operations',
			learn: 'enablement',
			plan: 'partner-marketing',
			activate: 'partner-sales',
		},
		results: [
			['sandbox', 'live'],
			['sales course', 'completed'],
			['exam', 'passed'],
			['demo', 'rehearsed'],
			['target list', 'agreed'],
			['price list', 'loaded'],
			['support path', 'tested'],
			['launch note', 'published'],
			['first call', 'held'],
			['first quote', 'sent'],
			['pilot', 'started'],
			['connector', 'reviewed'],
			['payment data', 'confirmed'],
		],
	},
	{
		id: 'expansion',
		title: 'Expansion',
		days: 180,
		share: 0.24,
		tracks: { deliver: 'solutions', sell: 'partner-sales', secure: 'security', grow: 'product' },
		results: [
			['second deal', 'won'],
			['handover', 'completed'],
			['case study', 'approved'],
			['campaign', 'launched'],
			['security review', 'passed'],
			['migration', 'finished'],
			['listing', 'published'],
			['price review', 'held'],
			['delivery audit', 'passed'],
			['service desk', 'staffed'],
		],
	},
	{
		id: 'everboarding',
		title: 'Everboarding',
		days: undefined,
		share: 0.3,
		tracks: {
			review: 'partner-management',
			skill: 'enablement',
			care: 'customer-success',
			pay: 'finance',
		},
		results: [
			['pipeline call', 'held'],
			['business review', 'held'],
			['certificate', 'renewed'],
			['release check', 'done'],
			['rebate', 'settled'],
			['forecast', 'updated'],
			['joint plan', 'signed'],
			['health check', 'done'],
			['stock count', 'matched'],
			['contact list', 'confirmed'],
			['webinar', 'run'],
			['tier', 'reviewed'],
			['backlog', 'cleared'],
		],
	},
];

/** The ongoing phase's rhythm, the frequent ones more often. */
export const rhythm = [
	'monthly',
	'quarterly',
	'quarterly',
	'weekly',
	'half-yearly',
	'yearly',
	'fortnightly',
	'each-release',
];

export const resourceNames: Readonly<Record<string, string>> = {
	guide: 'guide',
	course: 'course',
	certification: 'certificate',
	template: 'template',
	checklist: 'checklist',
	tool: 'calculator',
	video: 'walkthrough',
	webinar: 'briefing',
	event: 'workshop',
	contract: 'terms',
	community: 'forum',
	support: 'help desk',
};

export const termWords = [
	'baseline',
	'handover',
	'readiness review',
	'sponsor',
	'pipeline',
	'playbook',
	'scorecard',
	'forecast',
	'rebate',
	'renewal',
	'backlog',
	'reference',
	'pilot',
	'rollout',
	'milestone',
];

/** Sentences of bodies; {area} is what the milestone is about. */
export const openings = [
	'This is the point at which {area} stops being a plan and becomes work that somebody does on a Tuesday morning.',
	'Partners who get here early in {area} sell twice as often with somebody at their side as on their own.',
	'Nothing in {area} needs to be perfect at this point, but somebody has to own it on both sides.',
	'A short conversation about {area} now saves a long one after the first invoice.',
	'Most delays in {area} come from a missing name and not from missing knowledge.',
	'Your customers will ask about {area} sooner than you expect, so we settle it here and not during the offer.',
];

export const reasons = [
	'We keep it short because your people have customers to look after.',
	'If something is unclear, ask before you begin and not when the date has passed.',
	'One page is enough; a longer document is rarely opened a second time.',
	'Two people at your company should know how it is done, so that a holiday does not stop it.',
	'Write down what you decide, with the date and the name of whoever decided it.',
	'The answer may be no, and an early no is worth more to both sides than a late yes.',
	'Bring a real example from a customer, even if it is small and not yet signed.',
	'We look at the result together and agree on one thing to change before the next step.',
	'What you prepare here is used again later, so keep it where your colleagues find it.',
	'Nobody will test your memory; what counts is that the customer gets a clear answer.',
];

export const items = [
	'The name of the person who decides, and of a second one',
	'Three customers for whom this matters this quarter',
	'The numbers of the last two quarters, in the order of the template',
	'A date for the next talk that both calendars know',
	'What happened the last time somebody tried it',
	'The contract number, or a note that there is none yet',
	'A place where both teams find the latest version',
	'The one question to which you still have no answer',
];

export const actions = [
	'Collect what you know about {area} and leave out what you only assume',
	'Go through the open points with the team that holds you here',
	'Agree on who speaks with the customer and who prepares the numbers',
	'Try the hardest part first, with us listening',
	'Send the result and say what you would do differently next time',
	'Check that the people who were not in the room know what was decided',
];

export const partnerSteps = [
	'Name the people who take part and the day on which they begin',
	'Fill in the open fields and mark what you are unsure of',
	'Walk through the example with a colleague and note three questions',
	'Send the finished version and ask for an answer',
	'Confirm the date with the customer and with us',
];

export const teamSteps = [
	'Answer the open questions and say which one decides',
	'Look at the result and give at most three remarks',
	'Open the access that is needed and test it',
	'Write down what was agreed and send it to both sides',
	'Tell the next team what it has to know',
];

export const signals = [
	'Nobody has answered for ten working days',
	'The date was moved for the second time',
	'The person in charge has left or changed roles',
	'The template is empty one week before the date',
	'Questions come from people we have never met',
];
