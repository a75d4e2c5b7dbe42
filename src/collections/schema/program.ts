import { z } from 'zod';
import { tell } from '../../domain/message.ts';
import { findRepositoryFault } from '../../host/find-host.ts';
import { currency } from './currency.ts';
import { accepted, address, days, email, id, locale, reference, standIns, text } from './fields.ts';
import { internal, marks, published } from './marks.ts';
import { ownLinks } from './own-links.ts';
import { schemaField } from './schema-number.ts';
import { themeSchema } from './theme.ts';

export const programSchema = z.strictObject({
	schema: schemaField(),
	name: text(80)
		.meta({
			description: 'The name of the program.',
			examples: ['Acme Partner Program'],
		})
		.register(marks, published),
	vendor: text(60)
		.meta({ description: 'Who runs the program.', examples: ['Acme'] })
		.register(marks, published),
	tagline: text(160)
		.optional()
		.meta({
			description: 'The program’s promise in a line.',
			examples: ['From first conversation to a growing joint business'],
		})
		.register(marks, published),
	url: address()
		.meta({
			description: 'Where the handbook is published.',
			examples: ['https://partners.example.com'],
		})
		.register(standIns, { value: 'https://example.com' })
		.register(marks, published),
	locale: locale()
		.optional()
		.meta({
			description: 'The language of the texts, as a BCP 47 tag.',
			examples: ['en'],
			default: 'en',
		})
		.register(marks, published),
	address: z
		.enum(['formal', 'informal'])
		.optional()
		.meta({
			description:
				'How the words of the interface address the reader. German: “Sie” (formal) or “du” (informal); French: « vous » or « tu ». English and Japanese have one way only, and Spanish comes with “usted” alone, so that there it changes nothing.',
			examples: ['informal'],
			default: 'formal',
		})
		.register(marks, published),
	repository: z
		.strictObject({
			url: address()
				.refine((value) => findRepositoryFault(value) === undefined, {
					error: ({ input }) => findRepositoryFault(String(input)) ?? '',
				})
				.meta({
					description: 'The repository’s address at GitHub or GitLab.',
					examples: ['https://github.com/acme/partner-journey'],
				})
				.register(marks, published),
			branch: text(100)
				.optional()
				.meta({
					description: 'The branch that is published.',
					examples: ['main'],
					default: 'main',
				})
				.register(marks, published),
			contentPath: text(200)
				.optional()
				.meta({
					description: 'The content folder in that repository.',
					examples: ['content'],
					default: 'content',
				})
				.register(marks, published),
		})
		.optional()
		.meta({ description: 'Where the content is kept: makes the links to edit a page.' }),
	portal: address()
		.optional()
		.meta({
			description: 'Where partners sign in.',
			examples: ['https://portal.example.com'],
		})
		.register(marks, published),
	contact: z
		.strictObject({
			team: reference('teams')
				.optional()
				.meta({
					description: 'The team that answers general questions.',
					examples: ['partner-management'],
				})
				.register(marks, published),
			email: email()
				.optional()
				.meta({
					description: 'The address for general questions.',
					examples: ['partners@example.com'],
				})
				.register(marks, published),
		})
		.optional()
		.meta({ description: 'Whom readers ask.' }),
	reviewEvery: days()
		.min(1)
		.optional()
		.meta({
			description: 'Days after which a text has to be read again (default 180).',
			examples: [180],
			default: 180,
		})
		.register(marks, published),
	year: z
		.strictObject({
			starts: z
				.string()
				.regex(/^\d\d-\d\d$/, {
					error: () =>
						tell`Write the month and the day, each with two digits, such as 02-01 for the first of February.`,
				})
				.refine(isDayOfYear, {
					error: ({ input }) =>
						tell`Not every year has a day ${input}. Write a month and a day that each year has, such as 02-01.`,
				})
				.meta({ description: 'The month and the day on which it starts.', examples: ['02-01'] })
				.register(marks, published),
		})
		.optional()
		.meta({
			description:
				'The year that the program counts in, where it is not the calendar’s: what “of: year” in a cadence goes by.',
			examples: [{ starts: '02-01' }],
		}),
	regions: z
		.array(
			z.strictObject({
				id: id().meta({
					description: 'What requirements and benefits name it by.',
					examples: ['emea'],
				}),
				title: text(40).meta({ description: 'Its name.', examples: ['Europe'] }),
				currency: currency()
					.optional()
					.meta({ description: 'In which currency its values are.', examples: ['EUR'] }),
			}),
		)
		.refine((all) => new Set(all.map((one) => one.id)).size === all.length, {
			error: () => tell`Two regions have one id. Give each an id of its own.`,
		})
		.optional()
		.meta({
			description: 'Regions in which levels ask or bring something else. They are no languages.',
			examples: [[{ id: 'emea', title: 'Europe', currency: 'EUR' }]],
		})
		.register(marks, published),
	roles: z
		.record(id(), text(40))
		.optional()
		.meta({
			description: 'The roles at a partner: id and name.',
			examples: [{ sales: 'Sales', technical: 'Technical' }],
		})
		.register(marks, published),
	map: z
		.strictObject({
			title: text(60)
				.optional()
				.meta({
					description: 'The heading of the map (default: the program’s name).',
					examples: ['Partner journey'],
				})
				.register(marks, published),
			edition: text(20)
				.optional()
				.meta({
					description: 'Which edition of the map it is, as you count them.',
					examples: ['2026.1'],
				})
				.register(marks, published),
		})
		.optional()
		.meta({ description: 'What the one-page map prints.' }),
	theme: themeSchema,
	navigation: ownLinks(
		'What else stands in the menu, after what every handbook has; or the whole of it in your order, with “handbook: map” and its like for what every handbook has. There is room for four names of at most 12 letters. The rest stands below “Help”.',
		[
			{ handbook: 'map' },
			{ title: 'Shop', url: 'https://shop.example.com' },
			{ handbook: 'plan' },
			{ page: 'rules-of-engagement', title: 'Rules' },
		],
	),
	footer: ownLinks('What else stands at the foot of every page, such as imprint and privacy.', [
		{ title: 'Imprint', url: 'https://www.example.com/imprint' },
	]),
	mdx: z
		.strictObject({
			code: z
				.boolean()
				.refine((isOn) => !isOn, {
					error: () =>
						tell`The content cannot allow code for itself. Remove this line. Whoever builds the site allows it, with JOURNEY_MDX_CODE=1.`,
				})
				.optional()
				.meta({
					description:
						'Nothing any more: whether texts may run code is said where the site is built. Leave it out.',
					default: false,
				})
				.register(marks, published),
		})
		.optional()
		.meta({ description: 'Nothing any more. Leave it out.' }),
	accepted: accepted().register(marks, internal),
});

/** In every year: the 29th of February is not. What is no such day at all is said besides. */
function isDayOfYear(value: string): boolean {
	if (!/^\d\d-\d\d$/.test(value)) return true;
	const date = new Date(`2001-${value}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === value;
}
