import { definePlugin } from 'waymark';

/** Looks whether channels are written as such. */
export const channels = definePlugin({
	name: 'channels',
	apiVersion: 1,
	setup({ addCheck }) {
		addCheck({
			name: 'begins-with-hash',
			check: ({ journey }) =>
				[...journey.milestones.values()]
					.filter(({ extra }) => extra?.['slackChannel'] !== undefined)
					.filter(({ extra }) => !String(extra?.['slackChannel']).startsWith('#'))
					.map(({ collection, id, extra }) => ({
						entry: { collection, id },
						field: ['slackChannel'],
						message: `“${extra?.['slackChannel']}” is no channel. Write it with # before it.`,
					})),
		});
	},
});
