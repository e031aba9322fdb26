Feature: An answer that can be relied on

  Background:
    Given the terms of Harbour Light
    And the Gazette's draft
    And above the text it says "This story was originally published by [Harbour Light](https://harbourlight.example/2026/old-mill-bridge-will-stay-open)."

  Rule: Trouble is never taken for a breach, nor for a term that is kept

    Scenario: A check stops on an error of the program's own
      Given the check of credit lines stops on an error of its own
      When the draft is checked
      Then the clause "credit" is open
      And the report says "this clause is not cleared"
      And the clause "link" is kept

    Scenario: A page that can't be fetched
      When a page is checked whose site does not answer
      Then the page is listed as not read, with the reason

  Rule: The same draft and the same day give the same answer

    Scenario: Twice the same
      When the draft is checked for 2026-11-23
      Then checking it again gives the same report to the last byte

  Rule: How the check ends says what there is to do

    Scenario: All is kept
      Given below the text it says "It is republished under a Creative Commons BY-ND 4.0 licence."
      And it carries the counter "https://count.harbourlight.example/4711"
      When the draft is checked
      Then the clause "search-engines" is advice
      And the check ends with: all is kept

    Scenario: Advice counts where somebody wants it to
      Given below the text it says "It is republished under a Creative Commons BY-ND 4.0 licence."
      And it carries the counter "https://count.harbourlight.example/4711"
      When the draft is checked, and advice counts
      Then the check ends with: something to mend

    Scenario: A term is broken
      When the draft is checked
      Then the clause "licence" is broken
      And the check ends with: something to mend

    Scenario: Terms that nobody knows
      When the draft is checked as a story of Millrace Dispatch
      Then the check ends with: a wrong call
