import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '#src/ui/button.tsx';
import { KeyCap } from '#src/ui/key-cap.tsx';
import { buttonLook, choiceLook, fieldLook } from '#src/ui/looks.ts';
import { Pager, pagedListId } from '#src/ui/pager.tsx';
import { SearchInput } from '#src/ui/search-input.tsx';
import { Select } from '#src/ui/select.tsx';
import { Group, Piece } from './piece.tsx';

const options = [
  { value: 'all', text: 'All sessions' },
  { value: 'proctored', text: 'Only proctored' },
] as const;

/** What is pressed, chosen and typed into. */
export function ControlPieces() {
  const [choice, setChoice] = useState<(typeof options)[number]['value']>('all');
  const [search, setSearch] = useState('');
  return (
    <Group name="Controls">
      <Piece name="Buttons: as usual, disabled, disabled with the focus kept, a link in a button’s place">
        <p className="flex flex-wrap gap-3">
          <Button>Try again</Button>
          <Button disabled>Try again</Button>
          <Button aria-disabled="true">Zoom in</Button>
          <Link to="/review" className={buttonLook}>
            Review the class
          </Link>
        </p>
      </Piece>
      <Piece name="Links: in text, and as choices of which one is the present one">
        <p>
          A student’s <Link to="/sessions">sessions</Link> of these days.
        </p>
        <nav aria-label="Choices" className="flex flex-wrap gap-1">
          <Link to="/this-week" aria-current="page" className={choiceLook}>
            This week
          </Link>
          <Link to="/last-week" className={choiceLook}>
            Last week
          </Link>
        </nav>
      </Piece>
      <Piece name="Select, search field, date">
        <div className="flex flex-wrap items-end gap-3">
          <Select label="Proctored" value={choice} options={options} onChange={setChoice} />
          <SearchInput aria-label="Find a session" value={search} onChange={setSearch} />
          <input type="date" aria-label="First day" defaultValue="2026-03-02" className={fieldLook} />
        </div>
      </Piece>
      <Piece name="Key cap (none where single keys are off or there is likely no keyboard)">
        <p>
          Next student <KeyCap name="N" />
        </p>
      </Piece>
      <Piece name="Pager: first, middle and last page">
        <p id={pagedListId}>The list whose pages these are.</p>
        {[1, 2, 3].map((page) => (
          <Pager
            key={page}
            label={`Pages, on page ${page}`}
            page={page}
            pageCount={3}
            renderLink={(to, name) => (
              <Link key={name} to={`?page=${to}`}>
                {name}
              </Link>
            )}
          >
            Page {page} of 3
          </Pager>
        ))}
      </Piece>
    </Group>
  );
}
