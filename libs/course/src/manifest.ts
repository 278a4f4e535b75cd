import type { Lesson, LessonText } from './lesson.ts';
import { itDoesNotWork } from './lessons/it-does-not-work/lesson.ts';
import { en as itDoesNotWorkEn } from './lessons/it-does-not-work/en.ts';
import { ko as itDoesNotWorkKo } from './lessons/it-does-not-work/ko.ts';
import { outwards } from './lessons/outwards/lesson.ts';
import { en as outwardsEn } from './lessons/outwards/en.ts';
import { ko as outwardsKo } from './lessons/outwards/ko.ts';
import { defaultBridge } from './lessons/default-bridge/lesson.ts';
import { en as defaultBridgeEn } from './lessons/default-bridge/en.ts';
import { ko as defaultBridgeKo } from './lessons/default-bridge/ko.ts';
import { ownNetwork } from './lessons/own-network/lesson.ts';
import { en as ownNetworkEn } from './lessons/own-network/en.ts';
import { ko as ownNetworkKo } from './lessons/own-network/ko.ts';
import { names } from './lessons/names/lesson.ts';
import { en as namesEn } from './lessons/names/en.ts';
import { ko as namesKo } from './lessons/names/ko.ts';
import { nginxAndNodeserver } from './lessons/nginx-and-nodeserver/lesson.ts';
import { en as nginxAndNodeserverEn } from './lessons/nginx-and-nodeserver/en.ts';
import { ko as nginxAndNodeserverKo } from './lessons/nginx-and-nodeserver/ko.ts';
import { fewPorts } from './lessons/few-ports/lesson.ts';
import { en as fewPortsEn } from './lessons/few-ports/en.ts';
import { ko as fewPortsKo } from './lessons/few-ports/ko.ts';
import { drivers } from './lessons/drivers/lesson.ts';
import { en as driversEn } from './lessons/drivers/en.ts';
import { ko as driversKo } from './lessons/drivers/ko.ts';
import { ownSubnet } from './lessons/own-subnet/lesson.ts';
import { en as ownSubnetEn } from './lessons/own-subnet/en.ts';
import { ko as ownSubnetKo } from './lessons/own-subnet/ko.ts';
import { twoNetworks } from './lessons/two-networks/lesson.ts';
import { en as twoNetworksEn } from './lessons/two-networks/en.ts';
import { ko as twoNetworksKo } from './lessons/two-networks/ko.ts';
import { loadBalancing } from './lessons/load-balancing/lesson.ts';
import { en as loadBalancingEn } from './lessons/load-balancing/en.ts';
import { ko as loadBalancingKo } from './lessons/load-balancing/ko.ts';
import { threeTiersPorts } from './lessons/three-tiers-ports/lesson.ts';
import { en as threeTiersPortsEn } from './lessons/three-tiers-ports/en.ts';
import { ko as threeTiersPortsKo } from './lessons/three-tiers-ports/ko.ts';
import { threeTiersNames } from './lessons/three-tiers-names/lesson.ts';
import { en as threeTiersNamesEn } from './lessons/three-tiers-names/en.ts';
import { ko as threeTiersNamesKo } from './lessons/three-tiers-names/ko.ts';
import { twoWishes } from './lessons/two-wishes/lesson.ts';
import { en as twoWishesEn } from './lessons/two-wishes/en.ts';
import { ko as twoWishesKo } from './lessons/two-wishes/ko.ts';
import type { CourseLanguage } from './text/problems.ts';

/** One lesson with its texts. */
export interface CourseEntry {
  readonly lesson: Lesson;
  readonly texts: Readonly<Record<CourseLanguage, LessonText>>;
}

/** The lessons in their order; the first has the number 1. */
export const COURSE: readonly CourseEntry[] = [
  { lesson: outwards, texts: { en: outwardsEn, ko: outwardsKo } },
  { lesson: defaultBridge, texts: { en: defaultBridgeEn, ko: defaultBridgeKo } },
  { lesson: ownNetwork, texts: { en: ownNetworkEn, ko: ownNetworkKo } },
  { lesson: names, texts: { en: namesEn, ko: namesKo } },
  { lesson: nginxAndNodeserver, texts: { en: nginxAndNodeserverEn, ko: nginxAndNodeserverKo } },
  { lesson: fewPorts, texts: { en: fewPortsEn, ko: fewPortsKo } },
  { lesson: drivers, texts: { en: driversEn, ko: driversKo } },
  { lesson: ownSubnet, texts: { en: ownSubnetEn, ko: ownSubnetKo } },
  { lesson: twoNetworks, texts: { en: twoNetworksEn, ko: twoNetworksKo } },
  { lesson: loadBalancing, texts: { en: loadBalancingEn, ko: loadBalancingKo } },
  { lesson: threeTiersPorts, texts: { en: threeTiersPortsEn, ko: threeTiersPortsKo } },
  { lesson: threeTiersNames, texts: { en: threeTiersNamesEn, ko: threeTiersNamesKo } },
  { lesson: itDoesNotWork, texts: { en: itDoesNotWorkEn, ko: itDoesNotWorkKo } },
  { lesson: twoWishes, texts: { en: twoWishesEn, ko: twoWishesKo } },
];
