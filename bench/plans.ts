import type { Sql } from '#platform/db/pool.ts'
import { organisation } from '#world/people.ts'

/** How many people have a plan: each with five goals of three steps, ten thoughts, and a goal that changed four times. */
const writers = 2000

/** A plan is written by its owner: row-level security asks who writes, so it goes person by person. Needs `pg_temp.id_of`. */
export async function addPlans(tx: Sql): Promise<void> {
  await tx.unsafe(`do $$
    declare who uuid; the_plan uuid; at uuid := '${organisation.id}';
    begin
      for i in 1..${writers} loop
        who := pg_temp.id_of('bench/person/' || i);
        the_plan := pg_temp.id_of('bench/plan/' || i);
        perform set_config('app.person', who::text, true);
        insert into plans.plan (id, organisation_id, person_id, why, made_at, changed_at) values (the_plan, at, who, 'Ik wil mijn werk beter leren doen.', now(), now());
        insert into plans.goal (id, organisation_id, plan_id, person_id, what, notice, by_day, state_on, made_at, changed_at)
          select pg_temp.id_of('bench/goal/' || i || '/' || g), at, the_plan, who, 'Benchdoel ' || g, 'Ik merk het aan mijn werk.', current_date + g * 30, current_date, now(), now()
          from generate_series(1, 5) g;
        insert into plans.step (organisation_id, plan_id, goal_id, person_id, what, kind, state_on, made_at, changed_at)
          select at, the_plan, pg_temp.id_of('bench/goal/' || i || '/' || g), who, 'Benchstap ' || s, (array['work', 'others', 'formal'])[s], current_date, now(), now()
          from generate_series(1, 5) g, generate_series(1, 3) s;
        insert into plans.reflection (organisation_id, plan_id, person_id, words, written_at)
          select at, the_plan, who, repeat('Wat ik ervan dacht. ', 10), now() - r * interval '1 day' from generate_series(1, 10) r;
        for n in 1..4 loop
          update plans.goal set notice = 'Ik merk het ' || n || ' keer.', changed_at = now() where id = pg_temp.id_of('bench/goal/' || i || '/1');
        end loop;
      end loop;
      perform set_config('app.person', '', true);
    end $$`)
}
