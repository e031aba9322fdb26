Feature: From questions to a clear answer
  What stands between a draft and publication is said in one line; what only a person knows is written down as questions,
  and the answers settle it.

  Background:
    Given the terms of Tidewater Desk
    And the Gazette's draft
    And above the text it says "This story was originally published by [Tidewater Desk](https://tidewaterdesk.example/2026/old-mill-bridge-will-stay-open)."

  Rule: Nothing that was not looked at counts as kept

    Scenario: Clauses that no page can show are open
      When the draft is checked
      Then the clause "link" is kept
      And the clause "resale" is open
      And the clause "told" is open
      And the question is "Is it so that the story is not sold on its own?"
      And the check ends with: something to answer

    Scenario: Questions may stay open where somebody decides so, and are still told
      When the draft is checked, and questions may stay open
      Then the clause "resale" is open
      And the check ends with: all is kept

  Rule: Answers settle what was asked

    Scenario: The questions are written down, answered, and the draft is clear
      When the open questions are written into the publisher's record
      And Sam Editor answers each of them with yes on 2026-11-22
      And the draft is checked
      Then the clause "resale" is kept
      And the clause "told" is kept
      And the check ends with: all is kept

    Scenario: An answer that came later counts for no earlier day
      When the open questions are written into the publisher's record
      And Sam Editor answers each of them with yes on 2026-11-22
      And the draft is checked for 2026-11-01
      Then the clause "resale" is open

    Scenario: An answer can also say that a term is not kept
      Given Sam Editor has answered no to "resale" of Tidewater Desk on 2026-11-20
      When the draft is checked
      Then the clause "resale" is broken
      And the check ends with: something to mend

  Rule: Terms that nobody has seen at their source are called a draft

    Scenario: A breach of a draft says so
      Given the Gazette's draft
      And above the text it says "This story was originally published by Tidewater Desk."
      When the draft is checked
      Then the clause "link" is broken
      And the report says "these terms are a draft: the syndicator's own page was not seen"
