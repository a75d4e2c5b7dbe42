import { defineProgram, field } from 'waymark';
import { channels } from './plugins/channels.ts';

// What is ours: a footer, a page, a field and a plugin.
export default defineProgram({
	components: { Footer: './components/Footer.astro' },
	extend: {
		milestones: {
			slackChannel: field.text({
				label: 'Slack channel',
				description: 'Where the teams talk about it.',
				example: '#first-deals',
			}),
		},
	},
	plugins: [channels],
});
