package vn.motcua.bookings;

/**
 * How a desk lets people book.
 *
 * @param minutes length of a slot: 15, 20, 30 or 60
 * @param capacity people of one sector in a slot, 0 to 50
 * @param daysAhead how many days ahead one may book, 1 to 60
 */
public record SlotPlan(int minutes, int capacity, int daysAhead) {}
