import type { RegisterCounts } from '../registerImport.graphql.ts';
import type { RegisterWrite } from './registerWrite.ts';
import { ownersOf, partiesOf } from './sheetParties.ts';
import { writeBuildings } from './writeBuildings.ts';
import { writeParties } from './writeParties.ts';
import { writeUnits } from './writeUnits.ts';

/** Owners are known by the units they own, companies by their names. */
const owners = { role: 'owner', companiesByName: true } as const;

/**
 * EST-6: brings the register to what the accepted rows of a sheet say, and tells what that changed. What a sheet does
 * not say stays as it is; history is never overwritten; a second time changes nothing. Every record that is written
 * is traced to its row. The dry run calls it as the run does.
 */
export async function writeRegister(write: RegisterWrite): Promise<RegisterCounts> {
  const { db, reading, projectId } = write;
  // Two imports into one project go one after the other; what people do meanwhile goes on.
  await db.rows('select id from project where id = $1 for no key update', [projectId]);
  const people = partiesOf(ownersOf(reading.accepted), owners);
  const buildings = await writeBuildings(write);
  const parties = await writeParties(write, people.parties, owners);
  const units = await writeUnits(write, buildings, (owner) => parties.idOf(people.partyOf.get(owner)));
  const accepted = reading.accepted.length;
  const faulty = reading.refused.length;
  return {
    rows: accepted + faulty,
    accepted,
    faulty,
    ...units,
    partiesNew: parties.created,
    partiesChanged: parties.changed,
    ownerships: people.partyOf.size,
    parties: people.parties.length,
  };
}
