import { answer, choose, showStep } from '../seat.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => showStep(event, 'reflect');

export const actions: Actions = {
	answer: (event) => answer(event, 'reflect'),
	choose: (event) => choose(event, 'reflect'),
};
