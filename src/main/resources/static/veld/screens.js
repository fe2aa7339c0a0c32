/** All screens by the name they have in the address. Each makes {title, body} and may have leave(), states(seen), versions(). */
import { along } from "./screens/along.js";
import { capture } from "./screens/capture.js";
import { interview } from "./screens/interview.js";
import { join } from "./screens/join.js";
import { map } from "./screens/map.js";
import { moment } from "./screens/moment.js";
import { near } from "./screens/near.js";
import { records } from "./screens/records.js";
import { settings } from "./screens/settings.js";
import { walk } from "./screens/walk.js";
import { who } from "./screens/who.js";

export const SCREENS = { along, capture, interview, join, map, moment, near, records, settings, walk, who };
