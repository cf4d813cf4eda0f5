import { levels } from '#src/contract/insight-types.ts';
import { levelTone } from '#src/pages/student-overview/level-tone.ts';
import { LogoTile } from '#src/ui/logo-tile.tsx';
import { ShareBar } from '#src/ui/share-bar.tsx';
import { levelName } from '#src/words/levels.ts';
import { Group, Piece } from './piece.tsx';

/** Small marks beside words. */
export function MarkPieces() {
  return (
    <Group name="Marks">
      <Piece name="Levels: the share bar of each, and of one that nobody knows yet">
        <ul className="space-y-2">
          {[...levels, 'SomethingNew'].map((level, index) => (
            <li key={level} className="flex items-center gap-3">
              <span className="w-96">{levelName(level)}</span>
              <ShareBar share={1 - index / 6} tone={levelTone(level)} />
            </li>
          ))}
        </ul>
      </Piece>
      <Piece name="Logo tile: without a logo, with one that does not come">
        <p className="flex items-center gap-3">
          <LogoTile name="Numberloom Math" logoUrl={null} /> Numberloom Math
          <LogoTile name="Reader" logoUrl="https://nowhere.example/logo.png" /> Reader
        </p>
      </Piece>
    </Group>
  );
}
