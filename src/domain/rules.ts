/** Every rule that the content is checked against, by subject; each has a page in the authors' guide. */
export const rules = [
	// the content folder and its files
	'content-folder',
	'strange-file',
	'file-name',
	'unreadable-file',
	'duplicate-id',
	// fields
	'front-matter',
	'yaml',
	'unquoted-text',
	'text-cut-at-hash',
	'unknown-field',
	'missing-field',
	'field-value',
	'unknown-reference',
	'former-id-in-use',
	'taken-address',
	// the program
	'site-address',
	'repository-host',
	'logo',
	'pale-color',
	'like-colors',
	'font',
	'theme-css',
	'menu',
	'home-length',
	'language',
	'form-of-address',
	// phases
	'phase-count',
	'phase-order',
	'phase-after-ongoing',
	'phase-start',
	'long-wait',
	// milestones
	'unknown-track',
	'window-order',
	'window-outside-phase',
	'window-before-prerequisite',
	'due-before-prerequisite',
	'after-later-phase',
	'circle',
	'step-role',
	'difference-without-type',
	'no-exit',
	'no-steps',
	'no-enablement',
	'map-title-cut',
	'map-missing-character',
	// friction signals
	'friction-day',
	'friction-outside-phase',
	'no-signal',
	'no-play',
	// partner types and teams
	'empty-phase',
	'no-activation',
	'idle-team',
	// resources and enablement
	'empty-resource',
	'unused-resource',
	'no-portal',
	'access-too-early',
	'wrong-audience',
	'audience-unreached',
	'enablement-late',
	'enablement-early',
	'enablement-load',
	// levels, measures and benefits
	'level-ladder',
	'level-circle',
	'measure-direction',
	'measure-period',
	'statement-twice',
	'impossible-requirement',
	'asks-nothing',
	'easier-level',
	'easier-in-public',
	'stuck-level',
	'requirement-gap',
	'measure-no-source',
	'unused-measure',
	'benefit-no-team',
	'benefit-no-value',
	'benefit-out-of-reach',
	// words
	'alias-twice',
	// warnings that are meant
	'acceptance-unneeded',
	// reviews
	'review-overdue',
	'review-in-future',
	'reviewed-before-change',
	// texts
	'text-length',
	'text-depth',
	'hidden-character',
	'missing-character',
	'mdx',
	'mdx-code',
	'html',
	'component-in-markdown',
	'internal-in-markdown',
	'heading',
	'shown-as-typed',
	'defined-twice',
	'image',
	'diagram',
	'link',
	'link-to-internal',
	'not-in-public',
	'unknown-component',
	'empty-component',
	'misplaced-block',
	'unknown-attribute',
	'missing-attribute',
] as const;

/** The name of a rule that the content is checked against. */
export type Rule = (typeof rules)[number];

/** The name of a rule that a plugin adds, with the plugin's name before it. */
export type OwnRule = `${string}/${string}`;

export function isOwnRule(rule: Rule | OwnRule): rule is OwnRule {
	return rule.includes('/');
}

/** The address of a rule's page in the authors' guide, which the internal edition has. */
export function formatRuleAddress(rule: Rule): string {
	return `/guide/problems/${rule}/`;
}
