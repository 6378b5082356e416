/** Places where a child can be found outside home and school. */
import { oneOf } from '../grammar.ts';

export const places = oneOf(
	'park parkje parc speeltuin speeltuintje bushalte bushokje halte tramhalte bieb bibliotheek zwembad kanaal bos veld veldje voetbalveld voetbalveldje sportveld grasveld',
	'winkelcentrum supermarkt station brug sporthal gymhal skatebaan skatepark skate_park kinderboerderij kerk moskee haven meer strand ijsbaan manege snackbar cafetaria ijssalon trapveld',
	'trapveldje pannakooi plantsoen vijver poort clubhuis club voetbalclub tennisbaan hockeyclub tennisclub markt fietsenhok fietsenstalling tunnel tunneltje parkeerplaats garage viaduct hut',
	'voetbalkooi basketbalveld speelveld speelveldje duinen sluis flat fontein bankje schommels glijbaan hek buurthuis bso hoek dijk rotonde boulevard bioscoop zandbak boomhut',
	'playground bus_stop library pool swimming_pool canal woods forest field football_field football_pitch pitch shop shops mall supermarket bridge gym church mosque beach lake rink stables cafe',
	'corner gate tunnel car_park parking_lot bench river swings cinema garages underpass sports_hall football_club treehouse',
);

export const shops = oneOf(
	"jumbo ah albert_heijn albert_hein lidl aldi plus mcdonalds mcdonald's mac mcdo hema action burger_king kfc tesco sainsbury's",
);
