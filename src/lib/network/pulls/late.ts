// All that a square with pulls brings along, in one: it comes late, and only where a scenario switched them on.
export { default as PullBar } from './PullBar.svelte';
export { default as Endless } from './Endless.svelte';
export { default as Meter } from './Meter.svelte';
