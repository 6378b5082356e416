import { m } from '#lib/paraglide/messages.js';
import type { Meaning } from './meaning.ts';

type Words = { title: () => string; why: () => string };

/** What is said of something that a picture shows. Named one by one, so that a page brings these and no others. */
export const nudgeWords: Partial<Record<Meaning, Words>> = {
	'house-number': { title: m.pictures_show_house_number_title, why: m.pictures_show_house_number_why },
	'street-name': { title: m.pictures_show_street_name_title, why: m.pictures_show_street_name_why },
	invitation: { title: m.pictures_show_invitation_title, why: m.pictures_show_invitation_why },
	'school-name': { title: m.pictures_show_school_name_title, why: m.pictures_show_school_name_why },
	location: { title: m.pictures_show_location_title, why: m.pictures_show_location_why },
	'licence-plate': { title: m.pictures_show_licence_plate_title, why: m.pictures_show_licence_plate_why },
	key: { title: m.pictures_show_key_title, why: m.pictures_show_key_why },
	barcode: { title: m.pictures_show_barcode_title, why: m.pictures_show_barcode_why },
	password: { title: m.pictures_show_password_title, why: m.pictures_show_password_why },
	face: { title: m.pictures_show_face_title, why: m.pictures_show_face_why },
	'full-name': { title: m.pictures_show_full_name_title, why: m.pictures_show_full_name_why },
	'phone-number': { title: m.pictures_show_phone_number_title, why: m.pictures_show_phone_number_why },
	account: { title: m.pictures_show_account_title, why: m.pictures_show_account_why },
	'bank-card': { title: m.pictures_show_bank_card_title, why: m.pictures_show_bank_card_why },
	swimwear: { title: m.pictures_show_swimwear_title, why: m.pictures_show_swimwear_why },
	'private-room': { title: m.pictures_show_private_room_title, why: m.pictures_show_private_room_why },
};
