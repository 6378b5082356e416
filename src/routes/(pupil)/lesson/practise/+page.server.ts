import { answer, choose, showStep } from '../seat.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => showStep(event, 'practise');

export const actions: Actions = {
	answer: (event) => answer(event, 'practise'),
	choose: (event) => choose(event, 'practise'),
};
