/** The files of a small program in which nothing is wrong: what the guide’s examples are parts of. */
export const exampleProgram = {
	'program.yaml': `name: Acme Partner Program
vendor: Acme
url: https://partners.example.com
`,
	'phases/onboarding.md': `---
title: Onboarding
order: 1
summary: From the signature to the first deal.
goal: The partner is active
starts: Agreement signed
days: 60
tracks:
  - { id: learn, title: Learn }
  - { id: sell, title: Sell }
---
`,
	'phases/growth.md': `---
title: Growth
order: 2
summary: A joint business that grows.
goal: The partner sells by itself
starts: First deal registered
ongoing: true
---
`,
	'milestones/kickoff-held.md': `---
title: Kickoff held
phase: onboarding
track: learn
summary: Both sides know the plan for the first weeks.
team: enablement
window: { from: 0, to: 20 }
exit:
  - The plan has names and dates
steps:
  - { by: enablement, do: Invite both sides, within: 2 }
  - { by: partner, role: executive, do: Name a sponsor }
enablement:
  - { resource: onboarding-plan, lead: 5 }
---
`,
	'milestones/first-deal-registered.md': `---
title: First deal registered
phase: onboarding
track: sell
summary: The partner registers an opportunity and we accept it.
team: partner-sales
window: { from: 30, to: 55 }
after: [kickoff-held]
activation: true
exit:
  - The registration is accepted in the portal
steps:
  - { by: partner, role: sales, do: Register the opportunity, resource: deal-guide }
  - { by: partner-sales, do: Accept or decline it, within: 2 }
friction:
  - { signal: No opportunity registered, day: 45, team: partner-sales, play: pipeline-jumpstart }
---
`,
	'milestones/review-held.md': `---
title: Review held
phase: growth
summary: We look at the quarter together.
team: partner-sales
cadence: quarterly
exit:
  - The next steps are written down
steps:
  - { by: partner-sales, do: Send the figures, resource: onboarding-plan }
---
`,
	'partner-types/reseller.md': `---
title: Reseller
summary: Sells our product to its own customers.
---
`,
	'teams/partner-sales.md': `---
title: Partner sales
summary: Answers within a day.
---
`,
	'teams/enablement.md': `---
title: Enablement
summary: Teaches what a partner needs to know.
---
`,
	'resources/onboarding-plan.md': `---
title: Onboarding plan
kind: template
summary: The first weeks, with names and dates.
---
## Who does what

Write a name into each line.
`,
	'resources/deal-guide.md': `---
title: Deal registration guide
kind: guide
summary: How to protect a deal you found.
url: https://example.com/deal-guide
---
`,
	'plays/pipeline-jumpstart.md': `---
title: Pipeline jumpstart
summary: Look for a first opportunity together.
team: partner-sales
steps: [Go through the customer list]
---
`,
	'glossary/deal-registration.yaml': `title: Deal registration
definition: Telling us of an opportunity before anybody else does.
aliases: [Registration]
`,
} as const satisfies Readonly<Record<string, string>>;
